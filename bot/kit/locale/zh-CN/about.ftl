### 简体中文。术语与规则见 docs/translating.md。

## /about

about-command = 谁在运营我，我由什么组成，各自用什么许可
about-title = 江湖 { $version }
about-intro = 我仿照武侠作者的笔法编名字。名字都是新编的，只为好玩：名单上的知名人物不会出现，若与他人同名，纯属巧合。
about-owner = 这个机器人由 { $owner } 运营。
about-owner-unknown = 我不知道这个机器人由谁运营。
about-models-heading = 模型
about-model = { $style }：版本 { $version }，学自 { $names } 个名字
about-data-heading = 来源与许可
about-data-own = 江湖的代码和模型：MIT 许可证。作者书中的人名属于事实；小说本身不在其中。
about-data-jieba = jieba 的词典，模型从中学习词语和人名：MIT，© 2013 Sun Junyi
about-data-poems = chinese-poetry，模型从中学习用字：MIT，© 2016 JackeyGao
about-data-pinyin = pypinyin，用来给名字注音：MIT，© 2016 mozillazg
about-data-opencc = OpenCC，用来转换简繁：Apache 2.0，© BYVoid
about-data-cedict = CC-CEDICT，释义的来源：CC BY-SA 4.0，© MDBG 及其编者；在此有删减和更正
about-data-font = 霞鹜文楷（LXGW WenKai），图片里的字体，已精简：SIL Open Font License 1.1，© 2021–2023 LXGW，© 2024 The LXGW WenKai Project Authors，© 2020 The Klee Project Authors
about-notice = 完整内容见源代码旁的 NOTICE 文件。
about-notice-ask = 完整内容可以问我的维护者。
about-source = 源代码
about-privacy = 隐私说明
about-terms = 使用条款
