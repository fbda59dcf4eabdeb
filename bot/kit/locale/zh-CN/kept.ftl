### 简体中文。术语与规则见 docs/translating.md。

## /names：Discord 里显示的命令说明（每条最多 100 个字符）

kept-command = 查看、搜索、分享、导出你收藏的名字
kept-list = 看看你收藏的名字
kept-search = 在你收藏的名字里查找
kept-drop = 不再收藏某个名字
kept-export = 以文件形式拿到你收藏的所有名字
kept-share = 把你收藏的一个名字写成图片发出来
kept-option-text = 汉字、拼音或作者
kept-option-name = 你收藏的一个名字，汉字或拼音都行

## /name 的回复下面

kept-select = 收藏一个名字
kept-done = 已为你收藏 { $name }。
kept-done-known = { $name } 你早就收藏了。
kept-done-full = { $name } 放不下了：最多收藏 { $limit } 个名字，你的收藏已满。请先用 { COMMAND("names drop") } 腾出位置。
kept-done-footer = 已收藏 { $total } 个名字，最多 { $limit } 个；用 { COMMAND("names list") } 查看

## /names：回复

kept-title = 你收藏的名字
kept-line = **{ $name }** { $pinyin } · { $style } · { $day }
kept-blend = { $first }与{ $second }混合
kept-none = 你还没有收藏名字。输入 { COMMAND("name") }，在结果下面的菜单里挑几个吧。
kept-none-found = 你收藏的名字里，没有和“{ $text }”相符的。
kept-footer = 共 { $count } 个名字 · 第 { $page } / { $pages } 页
kept-footer-found = “{ $text }”：{ $count } 个名字 · 第 { $page } / { $pages } 页
kept-back = 上一页
kept-on = 下一页
kept-dropped = 已不再为你收藏 { $name }。
kept-export-title = 你的收藏
kept-export-done = 你收藏的 { $count } 个名字：一份纯文本，一份 JSON；我知道的都在 JSON 里。
kept-unknown = 你没有收藏名字“{ $name }”。请从列表里选一个。
kept-ambiguous = 你收藏的名字里，读作“{ $name }”的有好几个：{ $names }。请从列表里选一个。
kept-forbidden = { $name } 是我从不给出的名字，所以我不收藏，也不发出来。
kept-share-line = **{ $name }** { $pinyin }
kept-share-manner = { $style }风格的名字
# 图片的替代文字；纯文本，不用 Markdown。
kept-share-alt = { $name }（{ $pinyin }），{ $style }风格的名字，毛笔写在深色底上，盖着红色印章。
kept-share-alt-gloss = { $name }（{ $pinyin }：{ $gloss }），{ $style }风格的名字，毛笔写在深色底上，盖着红色印章。
kept-share-alt-name = { $name }，{ $style }风格的名字，毛笔写在深色底上，盖着红色印章。
kept-share-no-picture = 其中有个字我的毛笔写不出来，所以这次没有图片。

## /privacy 里列出的内容

kept-kept-names = **{ $count } 个名字**：你收藏的，连同收藏的日期和取名的来源
kept-kept-names-why = 这样才能用 { COMMAND("names list") } 给你看。
