### 命令和选项的名称，即斜杠后输入的文字。不能有空格，最多 32 个字符。

## 命令

command-name = 取名
command-help = 帮助
command-quiz = 猜名
command-quiz-play = 开局
command-quiz-daily = 每日
command-quiz-practice = 练习
command-quiz-stop = 结束
command-quiz-skip = 跳过
command-quiz-rules = 玩法
command-quiz-leaderboard = 排行榜
command-quiz-stats = 战绩
command-train = 训练
command-train-start = 开始
command-train-status = 状态
command-train-cancel = 取消
command-train-use = 启用
command-privacy = 隐私
command-privacy-show = 查看
command-privacy-export = 导出
command-privacy-delete = 删除
command-me = 个人偏好
command-reports = 举报管理
command-reports-list = 列表
command-reports-unblock = 解除屏蔽
command-settings = 服务器设置
command-about = 关于
command-explain = 解读
command-names = 收藏
command-names-list = 列表
command-names-search = 搜索
command-names-drop = 移除
command-names-export = 导出
command-names-share = 分享
command-styles = 名家

## 选项

option-style = 风格
option-styles = 风格组合
option-count = 数量
option-kind = 种类
option-gender = 性别
option-surname = 姓氏
option-length = 字数
option-include = 包含
option-exclude = 排除
option-blend = 混合
option-weight = 比重
option-creativity = 创意
option-seed = 种子
option-rounds = 轮数
option-seconds = 秒数
option-mode = 模式
option-difficulty = 难度
option-thread = 子区
option-scope = 范围
option-period = 时段
option-member = 成员
option-sort = 排序
option-preset = 方案
option-version = 版本
option-name = 名字
option-text = 文字
