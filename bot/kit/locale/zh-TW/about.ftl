### 繁體中文（台灣）。術語與規則見 docs/translating.md。

## /about

about-command = 誰在營運我，我由什麼組成，各自用什麼授權
about-title = 江湖 { $version }
about-intro = 我仿照武俠作者的筆法編名字。名字都是新編的，純屬好玩：名單上的知名人物不會出現，若與他人同名，實為巧合。
about-owner = 這個機器人由 { $owner } 營運。
about-owner-unknown = 我不知道這個機器人由誰營運。
about-models-heading = 模型
about-model = { $style }：版本 { $version }，學自 { $names } 個名字
about-data-heading = 來源與授權
about-data-own = 江湖的程式碼和模型：MIT 授權。作者書中的人名屬於事實；小說本身不在其中。
about-data-jieba = jieba 的詞典，模型從中學習詞語和人名：MIT，© 2013 Sun Junyi
about-data-poems = chinese-poetry，模型從中學習用字：MIT，© 2016 JackeyGao
about-data-pinyin = pypinyin，用來標注名字的讀音：MIT，© 2016 mozillazg
about-data-opencc = OpenCC，用來轉換繁簡：Apache 2.0，© BYVoid
about-data-cedict = CC-CEDICT，釋義的來源：CC BY-SA 4.0，© MDBG 及其編者；在此有刪減和更正
about-data-font = 霞鶩文楷（LXGW WenKai），圖片裡的字型，已精簡：SIL Open Font License 1.1，© 2021–2023 LXGW，© 2024 The LXGW WenKai Project Authors，© 2020 The Klee Project Authors
about-notice = 完整內容請看原始碼旁的 NOTICE 檔案。
about-notice-ask = 完整內容可以問我的維護者。
about-source = 原始碼
about-privacy = 隱私說明
about-terms = 使用條款
