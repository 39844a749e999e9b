using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>What is not answered with figures: asks back, refuses, or says what can be asked.</summary>
public sealed class Others : IAnswer
{
    internal const string Help = "我能回答行动计划的进展，例如：任务5到哪了、三干咋样了、湘潭住建管着哪几项、哪些滞后、还有谁没报、三市谁报得最及时、比上个月好些没、下月几号交。";
    private const int Most = 6;

    public Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation) => Task.FromResult(asked.Intent switch
    {
        Intent.Clarify when asked is { Candidates.Count: > 0, Wanted: Intent.Trend } => Trends(turn, asked),
        Intent.Clarify when asked.Candidates.Count > 0 => Choices(turn, asked),
        Intent.Clarify when asked.OpenUnits.Count > 0 => Cities(turn, asked),
        Intent.Clarify => Reply.Say($"行动计划里没有“{asked.Unknown}”。重点任务共{turn.Standing.Plan.Items.Count(item => item.Kind == PlanItemKind.Task)}项，请写成“任务5”这样的编号，或说几个关键词。"),
        Intent.PrivacyRefuse => Reply.Say("电话、住址等个人信息不在这里提供，也不统计个人的使用情况。需要联系某个单位的，可以发送“任务5谁负责”查询牵头单位，或请秘书处转达。"),
        _ => Reply.Say($"这个问题我还答不上来，已记下供秘书处改进（不记提问人）。{Help}"),
    });

    private static Reply Cities(Turn turn, Question asked) => new NoticeCard
    {
        Title = "您问的是哪个市的单位？",
        Lines = ["三市都有这个单位，请选择，或在单位前加上城市。"],
        Actions = [.. asked.OpenUnits.Take(Most).Select(turn.Standing.UnitName).Select(name => NoticeAction.Of(name, "word.say", ("text", $"{name}怎么样")))],
    }.ToReply();

    // The chosen one is asked for again, with both of its times.
    private static Reply Trends(Turn turn, Question asked)
    {
        List<ReportingItem> items = [.. asked.Candidates.Select(turn.Standing.Item).OfType<ReportingItem>().Take(Most)];
        string Text(ReportingItem item) => $"{asked.Period?.Chinese}{turn.Standing.Label(item)}{(asked.Compare is { } other ? $"比{other.Chinese}怎么样" : "有什么变化")}";
        return new NoticeCard
        {
            Title = items.Count == 1 ? "您问的是这一项吗？" : "您问的是哪一项？",
            Lines = ["请选择要比较的事项。不是这些的，请换个说法。"],
            Facts = [.. items.Select(item => new NoticeFact(turn.Standing.Label(item), $"{CardString.Escape(item.Title)}（{turn.Standing.UnitName(item.Leads[0].UnitId)}）"))],
            Actions = [.. items.Select(item => NoticeAction.Of(turn.Standing.Label(item), "question.ask", ("text", Text(item))))],
        }.ToReply();
    }

    private static Reply Choices(Turn turn, Question asked) => new DigestCard(
        asked.Candidates.Count == 1 ? "您问的是这一项吗？" : "您问的是哪一项？",
        asked.Candidates.Count == 1 ? "只有个别字词相近。不是这一项的，请换个说法。" : "有几项都与您的问题有关，请选择：",
        [.. asked.Candidates.Select(turn.Standing.Item).OfType<ReportingItem>().Take(Most).Select(item => new DigestRow(
            $"{turn.Standing.Label(item)}　{CardString.Escape(item.Title)}", turn.Standing.UnitName(item.Leads[0].UnitId), "default",
            asked.Wanted == Intent.LeadLookup ? "question.lead" : "question.item", "选这项", asked.Period?.Only?.ToString() ?? "", item.Id))], "").ToReply();
}

/// <summary>question.item: the item that was chosen from a list; what is asked next goes on from it.</summary>
public sealed class ChosenItem(ItemAnswer items, Talks talks) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (turn.Standing.Item(press.Text("item") ?? "") is not { } item) return Reply.Say("这一项已不在行动计划里，请重新提问。");
        await talks.ChooseAsync(turn, Intent.TaskProgress, item.Id, press.Month);
        return await items.ProgressAsync(turn, [item], press.Month, back: press.Clean("back"));
    }
}

/// <summary>question.lead: the item that was chosen, where it was asked who leads it.</summary>
public sealed class ChosenLead(LeadAnswer leads, Talks talks) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (turn.Standing.Item(press.Text("item") ?? "") is not { } item) return Reply.Say("这一项已不在行动计划里，请重新提问。");
        await talks.ChooseAsync(turn, Intent.LeadLookup, item.Id, press.Month);
        return leads.Of(turn, [item]);
    }
}
