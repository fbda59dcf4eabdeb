### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## 訊息和使用者的「應用程式」選單裡的選項（每則最多 32 個字元）

menus-whose = 是誰的風格？
menus-name = 替對方取名

## /help

menus-help = 在訊息的「應用程式」選單裡，「是誰的風格？」會評判其中的名字；在使用者的「應用程式」選單裡，「替對方取名」會替這個人取個名字。

## 是誰的風格？

menus-whose-title = 是誰的風格？
menus-whose-line = { $name }：{ $style }風格，有 { $percent } 的把握
menus-whose-real = { $name }：{ $style }名單上的真名，出自《{ $work }》
menus-whose-real-somewhere = { $name }：{ $style }名單上的真名
menus-whose-none = 這則訊息裡找不到名字。我找的是連在一起的兩到五個漢字，例如「令狐沖」。
menus-whose-unseen = 我從來沒見過哪個名字用「{ $characters }」，所以說不出是誰的風格。
menus-whose-footer = 判官比較的是{ $styles }。它常常拿不準，有時也會看走眼。
menus-whose-few = 我現在只認識一位作者，沒有誰可以比較。

## 替對方取名

menus-name-line = { $person }，這是你在江湖上的名字，{ $style }風格，是 { $asker } 請我取的。
menus-name-own = { $person } 在江湖上有名字了，{ $style }風格。
menus-name-footer = 名字會一直保留，除非主人不要了。只有名字的主人能按這些按鈕。
menus-name-drop = 不要這個名字
menus-name-refuse = 別替我取名
menus-name-dropped = { $person } 不要這個名字了。
menus-name-refused-now = { $person } 不想有名字，以後誰也不能再請我替這個人取名。
menus-name-not-yours = 只有名字的主人才能按這個按鈕。
menus-name-bots = 我只替人取名。機器人已經有名字了。
menus-name-refused = 對方不想讓我取名。
menus-name-refused-own = 你說過不想有名字。別人也不能請我替你取名。
menus-name-allow = 重新允許取名
menus-name-allowed = 現在又可以替你取名了。
menus-name-hidden-own = 你現在是匿名的，所以我不會公開替你取名。請先在 { COMMAND("me") } 裡按「{ me-unhide }」。
menus-name-none = 這次找不到名字，請再試一次。

## /privacy 裡列出的內容

menus-kept-given = **{ $count } 個名字**：替你編的，或你請我替別人編的
menus-kept-given-why = 好讓每個人的名字保持不變。
menus-kept-refusal = **你不想有名字**：誰也不能請我替你取名
menus-kept-refusal-why = 好讓我記住這件事。
