### 简体中文。术语与规则见 docs/translating.md。

## /train upload 和 /train remove：Discord 里显示的命令说明（每条最多 100 个字符）

train-upload = 维护者专用：上传名字，添一种自己的风格
train-remove = 维护者专用：移除上传的风格，连同它的名字和模型

## 表单：标题和标签最多 45 个字符，提示最多 100 个字符

upload-form = 上传一种风格的名字
upload-form-file = 名字文件
upload-form-file-hint = 每行一个名字，或用制表符分栏的表格；UTF-8 编码，最大 1 MiB
upload-form-file-kept = { $file } 还在我这里，想换别的文件才需要添加。
upload-form-name = 风格名称
upload-form-name-hint = 大家看到和选择的名称，例如“精灵”
upload-form-key = 标识
upload-form-key-hint = 小写字母 a–z、数字和下划线，例如 elves；留空则由我来取
upload-form-about = 他们是谁？
upload-form-about-hint = 一两句话，给想知道的人看

## 文件的问题

upload-faulty = { $file } 不能用
upload-faulty-footer = 什么都没有保存。请改好文件，再回到表单。
upload-earlier-kept = 之前的 { $file } 还在我这里；不另附文件，就用它。
upload-faults-more = 另外还有 { $count } 处。
upload-line = 第 { $line } 行：{ $fault }
upload-fault-empty = 文件是空的。
upload-fault-large = 文件超过了上限：{ $limit } 字节。
upload-fault-encoding = 文件不是 UTF-8 编码。用 GB 18030 等其他编码，名字可能会被读错。请另存为 UTF-8。
upload-fault-nul = 文件里有 NUL 字符：它不是文本，或者是没有字节顺序标记的 UTF-16。请另存为 UTF-8。
upload-fault-few = 不重复的名字太少：{ $count } 个。一种风格至少要学 { $limit } 个。
upload-fault-many = 名字超过了上限：{ $limit } 个。
upload-fault-characters = 这些名字共有 { $count } 个不同的字符，上限是 { $limit } 个。
upload-fault-line = 这一行超过了 { $limit } 个字符。
upload-fault-grown = 把“…”之类的符号展开以后，这一行超过了 { $limit } 个字符。
upload-fault-header = 第一行写栏名：先是 name，再从 pinyin、works、kind、gender 里任选，每个一次。现在写的是“{ $found }”。
upload-fault-separator = 各栏之间用的是“{ $found }”，应该用制表符。
upload-fault-cells = 这一行有 { $count } 栏，应该有 { $limit } 栏。
upload-fault-control = 这一行有控制字符 { $code }。
upload-fault-nameless = 这里没有名字。
upload-fault-long = “{ $name }”有 { $count } 个字符，名字最多 { $limit } 个。
upload-fault-emoji = “{ $name }”里有表情或符号（{ $code }），名字只能用文字。
upload-fault-digit = “{ $name }”里有数字（{ $code }），名字只能用文字。
upload-fault-mark = “{ $name }”里有不属于任何字母、或同一字母上过多的附加符号（{ $code }）。
upload-fault-sign = “{ $name }”里有符号 { $found }（{ $code }）。字母之间只能有空格、连字符、撇号或间隔号。
upload-fault-between = “{ $name }”里有空格、连字符、撇号或间隔号不在两个字母之间。
upload-fault-mixed = “{ $name }”混用了{ $scripts }字母，其中有些看起来一样。例如 { $found }（{ $code }）。
upload-fault-hanzi = “{ $name }”不全是汉字；有拼音的名录里，名字只能用汉字。
upload-fault-lacks = “{ $name }”的 { $found } 栏是空的。
upload-fault-pinyin = “{ $found }”不是“{ $name }”的读音。
upload-fault-works = “{ $found }”不是作品名：每个 1 到 { $limit } 个字符，之间用分号隔开。
upload-fault-kind = kind 只能是 name、byname 或 title，不能是“{ $found }”。
upload-fault-gender = gender 只能是 f、m、unknown、“f?”或“m?”，不能是“{ $found }”。
# 文字的英文名（Unicode）；其他的照原样显示。
upload-script =
    { $script ->
        [Latin] 拉丁
        [Cyrillic] 西里尔
        [Greek] 希腊
        [Han] 汉字
        [Hiragana] 平假名
        [Katakana] 片假名
        [Hangul] 谚文
        [Arabic] 阿拉伯
        [Hebrew] 希伯来
        [Armenian] 亚美尼亚
       *[other] { $script }
    }

## 预览

upload-preview = { $style }：保存前先看一看
upload-preview-footer = 标识 { $key }。现在还没有保存。
upload-names = **{ $names }** 个名字，共 { $characters } 个不同的字符。
upload-examples = 例如{ $names }。
upload-scripts = 文字：{ $scripts }。
upload-counted = { $what }（{ $count }）
upload-duplicates = 有 { $count } 行与前面的名字重复，不会收入。
upload-changed = 有 { $count } 个名字会改成普通字母和单个空格，并去掉看不见的字符。
upload-known = 别的风格也有的名字：{ $styles }。
upload-new-characters = 自带的模型都不认得的字符：{ $count } 个（{ $characters }）。
upload-from-nothing = 大部分字符都是新的，所以它的网络要从零学起。
upload-replaces = 它会取代原来那份 { $names } 个名字的名录。用旧名录训练的模型会一直用到你重新训练。
upload-store = 保存
upload-replace = 取代名录
upload-drop = 不保存
upload-stored = { $style }已保存
upload-stored-next = 用 { COMMAND("train start") } 训练它：风格选 { $key }。有版本启用以后，大家就能在 { COMMAND("name") }、{ COMMAND("quiz play") } 和 { COMMAND("styles") } 里看到它。
upload-dropped = 什么都没有保存。
upload-about = 这是维护者带来的 { $names } 个名字。

## 移除

upload-remove = 移除{ $style }？
upload-remove-warning =
    { $versions ->
        [0] 会删除它的名录，共 { $names } 个名字。无法恢复。
       *[other] 会删除它的名录（{ $names } 个名字）和 { $versions } 个版本的模型，以后谁也抽不到这种风格的名字。无法恢复。
    }
upload-remove-button = 移除
upload-removed = { $style }已移除，连同它的名字和模型。

## 回答

upload-error-name = 风格名称里至少要有一个字母、汉字或数字。
upload-error-key = “{ $key }”不能作标识。请用小写字母 a–z、数字和下划线，以字母开头，最多 { $limit } 个字符，例如 elves。
upload-error-taken = 标识 { $key } 属于{ $style }，那不是上传的风格，不能取代。请换一个。
upload-error-same-name = 已经有一种风格叫“{ $name }”了。请换一个名称。
upload-error-full = 上传的风格已经有 { $limit } 种，到了上限。用 { COMMAND("train remove") } 可以腾出位置。
upload-error-disk = 磁盘出错：{ $reason }。请稍后再试。
upload-error-fetch = 我没能从 Discord 取到这个文件。请回到表单，再附上一次。
upload-error-gone = 这个文件已经不在我这里了，或者情况有了变化。请用 { COMMAND("train upload") } 重新上传。
upload-error-changed = 这期间情况有了变化：这个标识的名录已被保存或移除。请重新提交，再看一遍。
upload-error-none = 还没有上传过风格。用 { COMMAND("train upload") } 可以上传。
upload-error-training = 这种风格正在训练或等着训练。请等它结束，或先用 { COMMAND("train cancel") } 取消。
