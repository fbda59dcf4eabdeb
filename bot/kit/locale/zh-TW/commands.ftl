### 指令和選項的名稱，也就是斜線後輸入的文字。不能有空格，最多 32 個字元。

## 指令

command-name = 取名
command-help = 說明
command-quiz = 猜名
command-quiz-play = 開局
command-quiz-daily = 每日
command-quiz-practice = 練習
command-quiz-stop = 結束
command-quiz-skip = 跳過
command-quiz-rules = 玩法
command-quiz-leaderboard = 排行榜
command-quiz-stats = 戰績
command-train = 訓練
command-train-start = 開始
command-train-status = 狀態
command-train-cancel = 取消
command-train-use = 啟用
command-privacy = 隱私
command-privacy-show = 檢視
command-privacy-export = 匯出
command-privacy-delete = 刪除
command-me = 個人偏好
command-reports = 檢舉管理
command-reports-list = 清單
command-reports-unblock = 解除封鎖
command-settings = 伺服器設定
command-about = 關於
command-explain = 解讀
command-names = 收藏
command-names-list = 清單
command-names-search = 搜尋
command-names-drop = 移除
command-names-export = 匯出
command-names-share = 分享
command-styles = 名家

## 選項

option-style = 風格
option-styles = 風格組合
option-count = 數量
option-kind = 種類
option-gender = 性別
option-surname = 姓氏
option-length = 字數
option-include = 包含
option-exclude = 排除
option-blend = 混合
option-weight = 比重
option-creativity = 創意
option-seed = 種子
option-rounds = 回合數
option-seconds = 秒數
option-mode = 模式
option-difficulty = 難度
option-thread = 討論串
option-scope = 範圍
option-period = 期間
option-member = 成員
option-sort = 排序
option-preset = 方案
option-version = 版本
option-name = 名字
option-text = 文字
