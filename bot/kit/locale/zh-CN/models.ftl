### 简体中文。术语与规则见 docs/translating.md。

## /models：Discord 里显示的命令说明（每条最多 100 个字符）

models-command = 查看模型的各个版本；维护者选择启用哪个
models-list = 查看一种风格的版本，或每种风格启用中的版本
models-info = 查看一个版本的模型卡：怎么做成的、测评结果，还有十个名字
models-compare = 并排比较两个版本：测评结果、关卡、名字和判官的看法
models-promote = 维护者专用：启用一个版本，不管关卡怎么说
models-rollback = 维护者专用：退回到上一个启用的版本
models-pin = 维护者专用：固定一个版本，不让它被删除；不填版本就是解除固定
models-delete = 维护者专用：删除一个没有启用、没有固定、也不是自带的版本
models-log = 维护者专用：查看谁在什么时候对版本做了什么
models-option-style = 哪种风格
models-option-style-or-all = 哪种风格；默认是全部，列出启用中的版本
models-option-version = 哪个版本：输入开头几位即可，也可以填 active、previous、pinned
models-option-new = 想启用的版本：输入开头几位即可
models-option-other = 要被替换的版本；默认是启用中的
models-option-pinned = 哪个版本；不填则不再固定任何版本

## /models：页面

models-title = 模型
models-title-style = { $style }的模型
models-title-version = { $style }：{ $version }
models-line = **{ $version }**（{ $aliases }），{ $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }方案，开发集每名 { $nats } 奈特
models-line-broken = **{ $version }** 读不出来：{ $reason }
models-more = 还有 { $count } 个
models-line-unserved = { $style }：还没有启用任何版本，已存 { $count } 个
models-unserved = 这种风格还没有启用任何版本。
models-alias-active = 启用中
models-alias-previous = 上一个
models-alias-pinned = 已固定
models-kept-candidate = 已留作候选
models-shipped = 自带
models-info-aliases = 状态：{ $aliases }
models-info-network = 网络：{ $kind }，嵌入 { $embedding }，{ $hidden } 个单元，{ $layers } 层，{ $characters } 个字
models-info-training =
    训练：{ $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }方案，种子 { $seed }，{ $epochs } 个周期
models-info-settings = 与方案不同的设置：{ $settings }
models-info-cuda = 由显卡（CUDA）计算
models-info-roster = 指纹：名录 { $corpus }，底子 { $base }
models-info-libraries = 所用的库 { $libraries }，代码 { $commit }
models-info-who = { $person } 在任务 { $job } 中训练
models-info-when = 训练于{ $when }
models-info-note = 备注：{ $note }
models-info-curve = 留出的名字，逐个周期：{ $curve }
models-card-footer = 完整的模型卡在附件里。
models-curve-picture = 训练曲线：留出的名字逐个周期的数值，最低点有标记。
models-compared = 新：**{ $new }**。旧：**{ $old }**。
models-compared-alone = 新：**{ $new }**。
models-figures = 测评结果
models-dev = 开发集（以此为准）：每名 **{ $nats }** 奈特，共 { $names } 个名字
models-test = 测试集：{ $nats }，共 { $names } 个名字
models-novelty = 抽出的名字里，新名字占 { $novelty }
models-judged =
    { $calibrated ->
        [no] 判官认作这种风格的比例：{ $share }（粗略：判官没有针对这种风格校准过）
       *[yes] 判官认作这种风格的比例：{ $share }
    }
models-figures-dev = 开发集（以此为准）：每名 **{ $nats }** 奈特，之前 { $before }
models-figures-test = 测试集：{ $nats }，之前 { $before }
models-judged-both =
    { $calibrated ->
        [no] 判官认作这种风格的比例：{ $share }，之前 { $before }（粗略：判官没有针对这种风格校准过）
       *[yes] 判官认作这种风格的比例：{ $share }，之前 { $before }
    }
models-measured = { $nats } ± { $margin }
models-measured-alone = { $nats }
models-nats = 奈特衡量意外程度：一个名字少一奈特，可能性就是 2.7 倍。越低越好。
models-gates = 关卡
models-gate-worse = { $mark } 开发集：{ $value } 奈特，上限 { $limit }
models-gate-worse-first = { $mark } 开发集：{ $value } 奈特。这一关不适用：还没有可以比较的版本
models-gate-copies = { $mark } 新名字：{ $value }，下限 { $limit }
models-gate-junk = { $mark } 过短或过长：{ $value }，上限 { $limit }
models-gate-shape = { $mark } 姓氏与字数的差距：{ $value }，上限 { $limit }
models-names = 它的十个名字
models-names-both = 同一个种子的名字：旧 ｜ 新
models-use = 启用新版本
models-back = 退回上一个

## /models：回复

models-done-train = { $person } 训练了{ $style }的版本 **{ $version }**，现已启用。
models-done-promote = { $person } 为{ $style }启用了版本 **{ $version }**。
models-done-rollback = { $person } 让{ $style }退回到了版本 **{ $version }**。
models-done-keep = { $person } 把{ $style }的版本 **{ $version }** 留作候选。
models-done-pin = { $person } 固定了{ $style }的版本 **{ $version }**。在固定另一个之前，它会一直留着。
models-done-unpin = { $person } 解除了对{ $style }版本 **{ $version }** 的固定。
models-done-delete = { $person } 删除了{ $style }的版本 **{ $version }**。
models-against = 没过的关卡：{ $reasons }。
models-reason-worse = 开发集上变差了
models-reason-copies = 新名字太少
models-reason-junk = 名字过短或过长
models-reason-shape = 姓氏或字数不像原作者
models-log-title = 版本变动记录
models-log-empty = 还没有。
models-log-shell = 有人在命令行
models-log-train = { $person } 训练了{ $style }的 **{ $version }**，随后启用。
models-log-promote = { $person } 启用了{ $style }的 **{ $version }**。
models-log-rollback = { $person } 让{ $style }退回到 **{ $version }**。
models-log-keep = { $person } 把{ $style }的 **{ $version }** 留作候选。
models-log-pin = { $person } 固定了{ $style }的 **{ $version }**。
models-log-unpin = { $person } 解除了对{ $style } **{ $version }** 的固定。
models-log-delete = { $person } 删除了{ $style }的 **{ $version }**。
models-log-prune = { $person } 训练之后，{ $style }的旧版本 **{ $version }** 被删除了。
models-not-maintainer = 只有我的维护者能决定启用哪个版本。{ COMMAND("models list") } 和 { COMMAND("models info") } 谁都可以用。
models-unknown = 这种风格没有版本“{ $version }”。现有版本：{ $versions }。
models-none-active = 这种风格还没有启用任何版本。现有版本：{ $versions }。
models-never-active = 版本 { $version } 用的是 { $preset } 方案，也就是 2017 年的老配方，所以永远不会启用。想用它抽名字，请在 { COMMAND("name") } 的版本里选它。
models-already = 版本 { $version } 已经在使用了。
models-no-previous = 这种风格没有更早的版本可以退回。
models-none-pinned = 这种风格没有固定任何版本。
models-kept-full = 这种风格已经保留了 { $limit } 个候选，达到上限，所以这一个没有保留。用 { COMMAND("models delete") } 可以腾出位置；可以删除的里面，最早保留的是 { $version }。
models-keep-active = 版本 { $version } 正在使用，不是候选；使用期间不会被删除。
models-keep-shipped = 版本 { $version } 是我自带的，会一直在，不必保留。
models-protected-active = 版本 { $version } 正在使用，不能删除。请先启用另一个。
models-protected-pinned = 版本 { $version } 已固定，不能删除。使用 { COMMAND("models pin") } 而不填版本，就能解除固定。
models-protected-shipped = 版本 { $version } 是我自带的，不能删除。
models-broken = 这个版本不能用：{ $reason }。

## /models：/privacy 里列出的内容

models-kept = 你对模型版本做过的 **{ $count } 次改动**
models-kept-why = 用来说明何时用的是哪个模型。
