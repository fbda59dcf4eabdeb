### 简体中文。术语与规则见 docs/translating.md。

## /train：Discord 里显示的命令说明（每条最多 100 个字符）

train-command = 维护者专用：在我运行时训练模型
train-start = 维护者专用：重新训练一种风格的模型；不填风格则打开表单
train-status-command = 维护者专用：查看正在进行、排队中和最近的训练，以及启用中的版本
train-cancel = 维护者专用：终止正在进行或排队中的训练；一切照旧
train-option-style = 哪种风格
train-option-preset = 训练得多充分；默认是最佳
train-option-seed = 同样的种子得到同样的模型；默认随机
train-preset-fast = 快速：先看个大概，半分钟
train-preset-best = 最佳：正式版所用，一两分钟
train-option-network = 换一种网络，从零学起；默认用方案自己的
train-option-note = 想记下的话；谁都能看到
train-option-job = 哪个训练；默认是正在进行的那个
train-network-lstm = LSTM：正式版所用
train-network-gru = GRU：有门，只有一个状态
train-network-rnn = RNN：最简单，没有门
train-network-clockwork = 时钟网络：各部分快慢不同
train-network-transformer = Transformer：用注意力代替记忆
train-history = 维护者专用：查看最近的训练、结果和备注

## /train：任务消息

train-title-queued = { $style }训练排队中
train-title-running = 正在训练{ $style }
train-title-done = { $style }训练完成
train-title-candidate =
    { $before ->
        [none] { $style }训练完成；还没有启用任何版本
       *[some] { $style }训练完成；继续使用原来的模型
    }
train-title-failed = { $style }训练失败
train-title-cancelled = { $style }训练已取消
train-title-interrupted = { $style }训练中断
train-footer =
    任务 { $job } · { $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }方案{ $network ->
        [none] { "" }
       *[other] { " · " }网络 { $network }
    } · 种子 { $seed }
train-waiting =
    { $place ->
        [1] 当前训练一结束就开始。
       *[other] 排在第 { $place } 位。同一时间只进行一个训练。
    }
train-settings = 设置：{ $settings }
train-cancel-button = 取消
train-beginning = 训练程序正在启动。
train-place-alone = 没有训练机在运行，由我自己来训练。
train-place-asked = 训练机马上会接手。
train-place-nobody = 没有训练机在运行，而我在这里不自己训练。一有训练机就开始。
train-place-trainer = 另一台机器上的训练机正在训练。
train-bar = { $bar } { $percent }
train-run-split = 第 1 步，共 2 步：留出一部分名字来测评，周期 { $epoch } / { $epochs }
train-run-roster = 第 2 步，共 2 步：学习全部名字，周期 { $epoch } / { $epochs }
train-loss = 损失：每字 { $loss } 奈特
train-curve = 留出的名字：每名 { $nats } 奈特，最好 { $best } { $curve }
train-time-left = 最迟结束：{ $ready }。
train-finishing = 正在试用新模型。
train-fleeting = 我不是这里的成员，只能在 15 分钟内更新这条消息。之后请用 { COMMAND("train status") } 查看进展。结束时我会私信发起人；如果发不出去，可以用 { COMMAND("train history") } 查看结果。
train-active = 已启用版本 **{ $version }**。下一次 { COMMAND("name") } 就会用它。
train-same = 结果是版本 **{ $version }**，原本就在使用。一切照旧。
train-candidate =
    { $before ->
        [none] 版本 **{ $version }** 留作候选，这种风格还没有启用任何版本。用 { COMMAND("models promote") } 可以把它启用为第一个。
       *[some] 版本 **{ $version }** 留作候选，启用中的版本没有变。用 { COMMAND("models promote") } 仍可以启用它。
    }
train-figures-dev = 开发集（以此为准）：每名 **{ $nats }** 奈特，之前 { $before }；越低越好。
train-figures-dev-alone = 开发集（以此为准）：每名 **{ $nats }** 奈特；越低越好。
train-figures-test = 测试集：{ $nats }，之前 { $before }。
train-figures-test-alone = 测试集：{ $nats }。
train-novelty = 抽出的名字里，新名字占 { $novelty }。
train-reason-worse = 它在开发集上差了不止 { $tolerance } 奈特。
train-reason-copies = 抽出的名字里，能拿出来用的太少：至少 { $novelty } 必须是完整、不重复的新名字。
train-reason-junk = 太多名字只有一个字或过长：最多允许 { $junk }。
train-reason-shape = 姓氏或字数与原作者相差太大：总变差最多 { $distance }。
train-other-roster = 两个版本学的名录不同，所以测评用的不是同一批名字。
train-other-vocabulary = 两个版本认得的字不同，所以测评时可选的字不一样。
train-cancelled = { $person } 取消了训练。一切照旧。
train-interrupted = 训练途中我被停止了。一切照旧；用 { COMMAND("train start") } 重新开始。
train-interrupted-late = 训练快结束时我被停止了。版本 **{ $version }** 已存盘但没有启用；用 { COMMAND("models promote") } 可以启用它。
train-failed-refused = 训练程序拒绝执行：{ $detail }。
train-failed-crashed = 训练程序意外退出，代码 { $detail }。我的日志里有它的输出。
train-failed-time = 训练时间太长，我把它终止了。
train-failed-output = 训练程序输出了我看不懂的内容，我把它终止了。
train-failed-checkpoint = 新模型不能用：{ $detail }。
train-failed-disk = 新模型写不进磁盘：{ $detail }。
train-failed-removed = 训练时它的名录被移除了，所以没有新模型。
train-failed-lost = 负责训练的训练机停止了，或者已经联系不上。
train-failed-unexpected = 我这边出了点问题，详情见我的日志。
train-unchanged =
    { $before ->
        [none] 这种风格仍然没有启用任何版本。
       *[some] 启用中的版本没有变。
    }
train-compare-later = 这里缺了名字、关卡和判官的看法，因为此刻没能做出来。请用 { COMMAND("models compare") } 查看。
train-over =
    { $person }，你发起的{ $style }训练结束了：{ $state ->
        [done] 新模型已启用。
        [candidate] 新模型留作候选，请看过再决定。
        [failed] 训练失败。
        [cancelled] 训练已取消。
       *[interrupted] 训练中断。
    }

## /train：表单

train-form-title = 训练模型
train-form-style = 风格
train-form-style-hint = 选几种就训练几次，依次进行
train-form-preset = 训练得多充分
train-form-network = 网络
train-form-network-own = 方案自己的
train-form-seed = 种子
train-form-rest = 设置和备注
train-form-rest-hint = 例如：epochs=20 dropout=0.3 note=名字再长些
train-form-again = 回到表单
train-form-typed = 你填的是：{ $text }
train-form-no-style = 请选一种我有的风格。
train-form-seed-wrong = 种子“{ $seed }”不是 0 到 { $most } 之间的整数。
train-form-unknown = 我看不懂“{ $text }”。可以填 epochs=20、dropout=0.3，以及写在行末的 note=…
train-form-epochs-wrong = epochs 应是 1 到 { $most } 之间的整数，而不是“{ $epochs }”。
train-form-dropout-wrong = dropout 应是 0 到 { $most } 之间的数，而不是“{ $dropout }”。
train-form-note-wrong = 备注太长了，最多 { $most } 个字符。

## /train：回复

train-not-maintainer = 只有我的维护者能训练模型。{ COMMAND("name") } 和 { COMMAND("quiz play") } 谁都可以用。
train-queue-full =
    { $free ->
        [0] 队伍满了：已有 { $most } 个训练在等。用 { COMMAND("train status") } 可以查看。
       *[other] 队伍里只剩 { $free } 个位置。用 { COMMAND("train status") } 可以查看。
    }
train-style-removing = 这种风格正在移除，不能训练。
train-taken-elsewhere = 另一个训练正在进行，同一时间只能进行一个。请稍后再试。
train-no-job = 没有正在进行的训练。用 { COMMAND("train start") } 开始一个。
train-job-gone = 没有这个训练，或者它已经结束。用 { COMMAND("train status") } 可以查看正在进行和排队中的训练。
train-too-late = 这次训练马上就会自行结束，请稍等片刻。
train-cancel-done = 任务 { $job } 已取消，没有留下任何东西。
train-use = 启用
train-keep = 留作候选
train-back = 退回上一个
train-back-late = 版本 { $version } 已经不在使用，这里没有可退回的了。用 { COMMAND("models rollback") } 可以从启用中的版本退回。
train-decided-promote = { $person } 启用了版本 **{ $version }**。
train-decided-keep = { $person } 把版本 **{ $version }** 留作候选。
train-decided-rollback = { $person } 退回到了版本 **{ $version }**。
train-history-title = 最近的训练
train-status = 训练
train-status-active = 启用中的版本
train-status-more = 还有 { $count } 种
train-status-style =
    { $style }：**{ $version }**，{ $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }方案，测试集每名 { $nats } 奈特，新名字占 { $novelty }
train-status-running = 正在进行
train-status-waiting = 排队中
train-status-recent = 最近的任务
train-status-no-jobs = 还没有。用 { COMMAND("train start") } 开始一个。
train-status-started =
    #{ $job } { $style }，{ $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }，{ $person } 发起，{ $when }
train-suggestion =
    #{ $job } { $style }，{ $preset ->
        [fast] 快速
        [best] 最佳
       *[other] { $preset }
    }：{ $state ->
        [queued] 排队中
       *[running] 正在进行
    }
train-status-ended =
    { $started }：{ $state ->
        [queued] 排队中
        [running] 正在进行
        [done] 已启用版本 { $version }，测试集每名 { $nats } 奈特
        [candidate] 版本 { $version } 为候选，测试集每名 { $nats } 奈特
        [failed] 失败
        [cancelled] 已取消
       *[interrupted] 中断
    }

## /train：/privacy 里列出的内容

train-kept-jobs = **{ $count } 次训练**：由你发起或取消
train-kept-jobs-why = 用来说明模型是怎么来的。
