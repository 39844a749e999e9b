using CztBot.Core.Members;

namespace CztBot.Conversations;

/// <summary>帮助: what this person can do, as a card.</summary>
public sealed class Help : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        var person = turn.Caller.Person;
        var lines = new List<HelpLine>();
        var words = new List<string>();
        void Add(string word, string what, bool button = false)
        {
            lines.Add(new HelpLine(word, what));
            if (button) words.Add(word);
        }

        if (turn.InGroup) return Task.FromResult(InGroup());
        if (turn.Caller.UnitIds.Count > 0)
        {
            Add("我的任务", "查看本单位事项和报送情况", button: true);
            Add("填报 5", "打开任务5的填报表，已带出上月内容");
            Add("历史 5", "查看任务5以前各月的报告");
            Add("征集", "向责任单位征集的、其他牵头单位请本单位提供的月报内容");
            Add("分解方案", "把任务分解到责任人和日期，可填可不填；月报由它带出下步计划");
            Add("我的交办", "本单位的交办单：签收、反馈、申请延期、退回", button: !turn.Caller.InSecretariat);
            if (!turn.Caller.InSecretariat && !person.Is(Roles.Coordinator) && !person.Is(Roles.Leader)) Add("问题", "请本单位会同责任单位解决的问题");
            Add("我的调度", "临时调度和会议通知：填写报送、带入月报");
            Add("我的督查", "与本单位有关的督查：确认报告、提出意见、报整改结果");
            if (!turn.Caller.InSecretariat) Add("结转", "本单位牵头或参与的2018–2019年结转事项");
            if (!turn.Caller.InSecretariat) Add("项目", "与本单位任务有关的跨区域项目：填写规划、用地、征拆等涉市事项");
        }

        if (turn.Caller.InSecretariat || person.Is(Roles.Coordinator))
        {
            Add("进度", "谁已报、谁未报，按单位列出", button: true);
            Add("催办 5", "提醒任务5的联络员；只写“催办”则提醒全部未报单位");
            if (person.Is(Roles.Coordinator)) Add("统筹意见 5", "对本市牵头的任务5提出意见，供秘书处审核时参考");
            if (turn.Caller.InSecretariat) Add("发送计划", "机器人今后会自动给谁发什么；“发送计划 3日”列出名单");
            Add("问题", turn.Caller.InSecretariat ? "待分类、待交办的问题，可以登记；“省级清单”列出需省级协调事项" : "本市单位提出的问题", button: true);
            Add("交办", turn.Caller.InSecretariat ? "全部交办单和待签发、待核实的；“交办 3”查看3号单" : "本市单位的交办单", button: true);
        }

        if (turn.Caller.InSecretariat || (person.City is not null && (person.Is(Roles.Coordinator) || person.Is(Roles.Leader))))
            Add("年度清单", turn.Caller.InSecretariat ? "三市的年度事项：论坛、《论丛》、绩效考核等；“年度清单 2020 株洲”缩小范围" : "本市的年度事项和完成情况");
        if (turn.Caller.InSecretariat)
        {
            Add("督查", "建议督查、督查中、待确认和待整改的；“督查 3”查看3号交办单的督查", button: turn.Caller.MaySign);
            Add("临时调度 交通", "按编号、领域、城市、单位、层级或状态发起；只写“临时调度”列出各次");
            Add("会议 交通", "召集会议调度，“现场 交通”召集现场调度；会后登记到会、录入纪要");
            Add("纪要 3", "录入第3次调度的会议纪要，列出拟办事项，逐项确认后交办");
            Add("未闭环", "没有交办单、纪要，也没有记录无交办事项的调度");
            Add("结转", "2018–2019年结转事项：更新进展、移出；“结转 株洲”“结转 滞后”缩小范围");
            Add("项目", "跨区域项目和涉市事项：更新、转为问题、移出；“项目 湘潭”“项目 用地审批”缩小范围");
            Add("调度范围", "本月调度多少事项，按来源统计：行动计划、结转、跨区域项目、临时调度");
            Add("移出 5", "任务移出调度范围或重新纳入；只写“移出”列出已移出的");
            Add("落实单位", "把“相关区县政府”等统称落实到具体单位");
            Add("审核", "待审核的报告，新报的在前", button: true);
            Add("审核 5", "查看任务5的报告，可退回、更正、销号");
            Add("代录 5", "替没有联络员的单位填报");
            Add("简报", "编写、预览本月简报", button: true);
            Add("发布", "签发后发到工作群和领导，并列出送达情况");
            Add("增刊", "每月简报之外的专刊：“增刊 调度3”按第3次调度的记录编写，“增刊 新编”自行编写");
            Add("季度小结", "编写、预览、签发季度小结；“半年总结”编写半年和年度总结，也可以加周期");
            Add("年度评价", "各市、单位、任务的六项指标和依据记录；“年度评价 2020年上半年”看其他周期");
            Add("账号", "谁已绑定账号、谁未绑定；可解除绑定", button: true);
            Add("绑定码 张三", "给一个人发绑定码，只显示一次");
            Add("更换联络员 长沙市住建委", "更换联络员；另有“增加副联络员”“停用联络员”");
            Add("更换负责人 长沙市住建委", "登记或更换单位负责人，用于台账的责任人；另有“停用负责人”");
            Add("登记群 一体化工作群", "在群里@我发送，登记后通报发到该群；“注销群”取消登记");
        }

        if (person.Is(Roles.Leader) || turn.Caller.LeaderMandates.Count > 0)
        {
            Add("我的交办", "您交办的事项和办理情况", button: true);
            Add("问题", "送您协调的问题", button: true);
            Add("请湘潭市住建局周五前报三干情况说明", "提出交办事项：核对各项后转秘书处拟单，没有按按钮的不作登记");
            if (person.Is(Roles.Leader)) Add("我的调度", "请您主持的会议和现场调度");
            if (person.Office is Office.Secretary or Office.Mayor) Add("督查", "已签发的督查报告和整改情况");
            if (turn.Caller.ReadsWholePapers && !turn.Caller.InSecretariat) Add("增刊", "已签发的增刊");
        }

        if (!turn.Caller.InSecretariat && (turn.Caller.UnitIds.Count > 0 || person.Is(Roles.Coordinator) || person.Is(Roles.Leader))) Add("年度评价", "已签发的评价结果；本单位、本市可以申诉");
        Add("导出", turn.Caller.InSecretariat ? "交办台账、月报台账、发送台账、评价表的 Excel 文件；“导出 2019-11”看其他月份" : "您可以查看的交办台账、评价表的 Excel 文件");
        if (turn.Caller.MaySign) Add("签发", "签发本月简报");
        Add("任务5到哪了", "直接提问：任务、单位、城市、状态、谁没报");
        Add("这个数怎么来的", "看了简报、小结、评价或列表之后发送，列出每个数依据的事项、月报版次、交办单");
        var card = new HelpCard(
            "我能为您做什么", $"{person.Name}，您好。{Acting(turn)}发送下面的词语，或直接提问。请勿填写涉密内容：密级标志过滤只作提醒，不能保证全部识别。", lines,
            [.. words.Take(6).Select(word => NoticeAction.Of(word, "word.say", ("text", word)))]);
        return Task.FromResult(Reply.Show("common/help", card, ConversationJson.Default.HelpCard));
    }

    private static string Acting(Turn turn) =>
        turn.Caller.Mandates.Count == 0 ? "" : $"您{string.Join('，', turn.Caller.Mandates.Select(mandate => mandate.Words))}。";

    // In a group everybody reads along: what is said there is what the circular says (R90).
    private static Reply InGroup()
    {
        HelpLine[] lines =
        [
            new("通报", "查看最近一期已签发的通报"),
            new("谁没报", "按单位列出报送情况"),
            new("任务5到哪了", "直接提问，群里只答已签发的内容"),
        ];
        var card = new HelpCard(
            "我在群里能做什么", "填报、审核、催办、编发简报等业务，请到与我的单聊中办理。", lines,
            [NoticeAction.Of("通报", "word.say", ("text", "通报")), NoticeAction.Of("谁没报", "word.say", ("text", "谁没报"))]);
        return Reply.Show("common/help", card, ConversationJson.Default.HelpCard);
    }
}

/// <summary>word.say: a button that stands for a word typed.</summary>
public sealed class SayWord(IServiceProvider services) : IVerb
{
    // The router knows all handlers, this one among them: it is asked for late.
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        services.GetRequiredService<Router>().SayAsync(turn with { Text = press.Text("text") ?? "" }, cancellation);
}
