using System.Text.Json;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Questions;
using CztBot.Tests.World;

namespace CztBot.Tests.Rights;

/// <summary>What is done in a row of the table: a press or a text, about a unit, in a state of the world.</summary>
internal sealed record Scene(string Verb, string Text, string State, string Unit, int Section, JsonElement Data, params (string Id, string Value)[] Inputs)
{
    private const string Co = "湘潭/交通";
    private const string Account = "chen-jingyi";

    /// <summary>Scenes by the name of their row: the verb or the word itself, a second scene of it with a remark behind a blank.</summary>
    public static IReadOnlyDictionary<string, Scene> All { get; } = Rows().ToDictionary(row => row.Name, row => row.Scene, StringComparer.Ordinal);

    /// <summary>Done by one person of the cast.</summary>
    public Task<Answer> PlayAsync(RightsWorld world, string who, bool inGroup)
    {
        var person = world.Cast.Of(who, Unit, Section);
        if (Verb.Length == 0) return inGroup ? world.World.SayInGroupAsync(person, Text) : world.World.SayAsync(person, Text);
        var inputs = Verb == "bulletin.sign" ? [.. Inputs, ("stamp", world.Stamp)]
            : Verb == "contact.change" ? [.. Inputs, ("seen", world.Seen), ("ends", world.Leaving)]
            : Verb == "evaluation.sign" ? [.. Inputs, ("seen", world.EvaluationSeen)]
            : Verb == "evaluation.reply" ? [.. Inputs, ("appeal", world.AppealId)]
            : Verb.StartsWith("problem.", StringComparison.Ordinal) ? [.. Inputs, ("problem", world.ProblemId)] : Inputs;
        return inGroup ? world.World.PressInGroupAsync(person, Verb, Data, inputs) : world.World.PressAsync(person, Verb, Data, inputs);
    }

    private static IEnumerable<(string Name, Scene Scene)> Rows()
    {
        yield return Press("report.open", "T09");
        yield return ("report.open 会报", Of("report.open", "T04", unit: Co, section: 1));
        yield return Press("report.draft", "T09", Moves.Filled);
        yield return Press("report.submit", "T09", Moves.Filled);
        yield return Press("report.withdraw", "T10");
        yield return Press("report.finish", "T10", ("evidence", "验收报告第3号"));
        yield return ("report.confirm", Of("report.confirm", "T04", unit: Co, section: 1, inputs: [("paragraph", "已完成本单位任务。")]));
        yield return Press("report.review", "T10");
        yield return Press("report.accept", "T10", ("lamp", "green"));
        yield return Press("report.return", "T10", ("reason", "请写明数量。"), ("fields", "progress"));
        yield return Press("report.correct", "T11b", ("version", "2"), ("text", "完成更正。"), ("reason", "笔误"));
        yield return Press("item.close", "T11b", ("closure", "1"));
        yield return Press("item.decline", "T11b", ("closure", "1"), ("declineReason", "请补充竣工备案表。"));
        yield return Press("item.reopen", "T19", ("closure", "1"), ("reason", "尚未验收。"));
        yield return Press("item.leave", "T09", ("reason", "并入他项。"), ("approver", "王安和"), ("date", "2019-12-10"));
        yield return Press("item.return", "T30", ("reason", "恢复调度。"));
        yield return Press("placeholder.list", "");
        yield return Press("placeholder.resolve", "T05|@项目所在地/相关区县政府", ("units", "长沙市交通局"), ("version", "0"));
        yield return Press("collect.ask", "T09");
        yield return Press("collect.open", "T09");
        yield return Press("collect.reply", "T09", ("paragraph", "本单位已完成。"));
        yield return Press("nudge", "T09");
        yield return ("nudge 全部", Of("nudge", ""));
        yield return Press("bulletin.open", "");
        yield return Press("bulletin.section", "", ("section", "overview"));
        yield return Press("bulletin.edit", "", ("section", "overview"), ("text", "本月总体平稳。"), ("version", "0"));
        yield return Press("bulletin.preview", "", ("form", "bulletin"));
        yield return Press("bulletin.pages", "", ("form", "circular"));
        yield return Press("bulletin.figures", "", ("form", "bulletin"));
        yield return ("bulletin.figures 已签发", Of("bulletin.figures", "", state: "已签发", inputs: [("form", "bulletin")]));
        yield return Press("question.figures", "", ("question", QuestionJson.Write(new Question { Intent = Intent.UnitOverview, Cities = ["长沙"] })));
        yield return Press("bulletin.sign", "", ("confirmed", "true"));
        yield return Press("bulletin.redate", "", ("date", "2019-12-18"), ("reason", "等候会议。"));
        yield return Press("bulletin.publish", "", "已签发");
        yield return Press("bulletin.status", "", "已签发");
        yield return Press("bulletin.resend", "", "已签发");
        yield return Press("bulletin.trial", "", "已签发");
        yield return Press("delivery.board", "");
        foreach (var verb in (string[])["delivery.resend", "delivery.cancel", "delivery.settle", "delivery.replace"]) yield return Press(verb, "", ("kind", "circular"));
        yield return Press("question.item", "T11b");
        yield return ("question.item 待核", Of("question.item", "T10"));
        yield return Press("question.lead", "T11b");
        yield return Press("question.ask", "", ("text", "任务5到哪了"));
        yield return Press("question.page", "", ("question", QuestionJson.Write(new Question { Intent = Intent.UnitOverview, Cities = ["长沙"] })), ("page", "1"));
        yield return Press("word.say", "", ("text", "审核"));
        yield return Press("code.issue", "", ("person", Account));
        yield return Press("account.list", "");
        yield return Press("account.show", "", ("person", Account));
        yield return Press("account.unbind", "", ("person", Account), ("channel", "test"), ("confirm", "true"));
        yield return Press("group.register", "", ("name", "一体化工作群"), ("replace", "true"));
        yield return Press("group.drop", "", ("name", "一体化工作群"), ("confirm", "true"));
        yield return Press("contact.open", "", ("unit", Co), ("mode", "change"));
        yield return Press("contact.change", "", ("unit", Co), ("mode", "change"), ("name", "乔新任"), ("kind", "primary"), ("from", "2019-12-16"));
        yield return Press("leader.open", "", ("unit", Co), ("mode", "change"));
        yield return Press("leader.change", "", ("unit", Co), ("mode", "change"), ("seen", StableId.Of("")), ("name", "乔主任"), ("post", "主任"), ("from", "2019-12-16"));
        foreach (var (verb, inputs) in OrderScenes.Presses) yield return (verb, Of(verb, "", inputs: inputs));
        foreach (var (name, verb, inputs) in SupervisionScenes.Presses) yield return (name, Of(verb, "", inputs: inputs));
        foreach (var (verb, inputs) in DispatchScenes.Presses) yield return (verb, Of(verb, "", inputs: inputs));
        foreach (var (verb, inputs) in ProjectScenes.Presses) yield return (verb, Of(verb, "", inputs: inputs));
        foreach (var (verb, inputs) in CarryOverScenes.Presses) yield return (verb, Of(verb, "", inputs: inputs));
        foreach (var (verb, inputs) in YearlyScenes.Presses) yield return (verb, Of(verb, "", inputs: inputs));
        foreach (var (name, verb, inputs) in EvaluationScenes.Presses) yield return (name, Of(verb, "", inputs: inputs));
        foreach (var (name, verb, inputs) in SupplementScenes.Presses) yield return (name, Of(verb, "", inputs: inputs));
        foreach (var (name, kind, id) in ((string, string, string)[])
            [
                ("paper.get", "order", "received"), ("paper.get 督查报告", "supervision", "s-confirming"), ("paper.get 纪要", "minutes", "m-held"), ("paper.get 省级清单", "provincial", "5"),
                ("paper.get 月报", "month", $"2019-11/{RightsWorld.Unit}"), ("paper.get 评价", "evaluation", "2019-11/1"),
                ("paper.get 交办台账", "ledger", "all"), ("paper.get 月报台账", "reports", "2019-11"), ("paper.get 发送台账", "deliveries", "2019-11"), ("paper.get 评价底稿", "evaluation", "2019/draft"),
            ])
            yield return (name, Of("paper.get", "", inputs: [("kind", kind), ("paper", id)]));
        foreach (var (verb, inputs) in ((string, (string, string)[])[])
            [
                ("summary.open", []), ("summary.section", [("item", "2019Q4.overview")]), ("summary.edit", [("item", "2019Q4.overview"), ("text", "总体平稳。"), ("version", "0")]), ("summary.preview", []), ("summary.pages", []), ("summary.figures", []), ("summary.sign", [("confirmed", "true")]),
            ])
            yield return (verb, Of(verb, "", inputs: [("month", "2019"), .. inputs]));
        foreach (var (word, text) in ((string, string)[])
            [
                ("帮助", "帮助"), ("help", "help"), ("你好", "你好"), ("您好", "您好"), ("我的任务", "我的任务"), ("我的", "我的"), ("填报", "填报 9"),
                ("报送", "报送 9"), ("代录", "代录 9"), ("历史", "历史 11"), ("审核", "审核"), ("审核 一份", "审核 10"), ("进度", "进度"), ("谁没报", "谁没报"),
                ("报送进度", "报送进度"), ("催办", "催办 9"), ("发送计划", "发送计划"), ("发送情况", "发送情况"), ("导出", "导出"), ("绑定码", "绑定码 陈静怡"), ("账号", "账号"), ("帐号", "帐号"),
                ("登记群", "登记群 一体化工作群"), ("注销群", "注销群 一体化工作群"), ("更换联络员", "更换联络员 长沙市住建委"),
                ("增加副联络员", "增加副联络员 长沙市住建委"), ("增加联络员", "增加联络员 长沙市住建委"), ("停用联络员", "停用联络员 长沙市住建委"), ("更换负责人", "更换负责人 长沙市住建委"), ("停用负责人", "停用负责人 长沙市住建委"), ("别名", "别名 三干"), ("未答问题", "未答问题"), ("简报", "简报"), ("通报", "通报"), ("签发", "签发"), ("发布", "发布"), ("问题", "问题"), ("省级清单", "省级清单"), ("需省级协调事项清单", "需省级协调事项清单"), ("交办", "交办"), ("我的交办", "我的交办"), ("督查", "督查"), ("我的督查", "我的督查"), ("临时调度", "临时调度"), ("会议", "会议"), ("现场", "现场"), ("我的调度", "我的调度"), ("纪要", "纪要"), ("未闭环", "未闭环"), ("移出", "移出"), ("落实单位", "落实单位"), ("征集", "征集"), ("结转", "结转"), ("调度范围", "调度范围"), ("年度清单", "年度清单"), ("分解方案", "分解方案 9"), ("统筹意见", "统筹意见 10"), ("项目", "项目"), ("跨区域项目", "跨区域项目"), ("问 一项", "任务11到哪了"),
                ("季度小结", "季度小结 2019年四季度"), ("半年总结", "半年总结 2019年下半年"), ("年度评价", "年度评价"), ("评价", "评价"), ("增刊", "增刊"),
                ("问 谁负责", "任务11谁负责"), ("问 本市", "长沙怎么样"), ("问 状态", "哪些正常推进"), ("问 缺报", "还有谁没交"), ("问 别的", "今天天气"),
            ])
            yield return (word, Of("", "", text: text));
        yield return ("简报 已签发", Of("", "", text: "简报", state: "已签发"));
        yield return ("历史 已签发", Of("", "", text: "历史 11", state: "已签发"));
        yield return ("问 已签发", Of("", "", text: "任务11到哪了", state: "已签发"));
    }

    private static (string Name, Scene Scene) Press(string verb, string item, params (string, string)[] inputs) => (verb, Of(verb, item, inputs: inputs));

    private static (string Name, Scene Scene) Press(string verb, string item, string state) => (verb, Of(verb, item, state: state));

    private static Scene Of(
        string verb, string item, string text = "", string state = "未签发", string unit = RightsWorld.Unit, int section = 2, (string, string)[]? inputs = null) =>
        new(verb, text, state, unit, section, Moves.Data(("month", "2019-11"), ("item", item), ("version", item is "T09" ? "0" : "1")), inputs ?? []);
}
