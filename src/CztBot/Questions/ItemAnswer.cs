using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>Where an item stands and who answers for it: number, cause, who, by when, with date and source.</summary>
public sealed class ItemAnswer(Knowledge knowledge, LeadAnswer leads, OverviewAnswer overview) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (asked is { Tasks.Count: 0, Sections.Count: > 0 }) return await overview.AnswerAsync(turn, asked, cancellation);
        List<ReportingItem> items = [.. asked.Tasks.Select(turn.Standing.Item).OfType<ReportingItem>()];
        if (items.Count == 0) return Reply.Say($"没有找到您说的事项。请写成“任务5”这样的编号，或说几个关键词。{Others.Help}");
        var month = asked.Period is { } period ? period.Only ?? (await knowledge.RoundAsync(turn, period))?.Month ?? period.To : (Month?)null;
        return await ProgressAsync(turn, items, month, asked.Aspect);
    }

    /// <param name="back">The word that leads back to the card on which the item was chosen; empty for none.</param>
    public async Task<Reply> ProgressAsync(Turn turn, IReadOnlyList<ReportingItem> items, Month? month, Aspect aspect = Aspect.Whole, string lead = "", string back = "")
    {
        var round = await knowledge.RoundAsync(turn, month);
        if (month is not null && round is null) return Reply.Say(Knowledge.NoRound(turn, month));
        var closed = knowledge.Closed(turn);
        var parts = new List<AnswerPart>();
        IReadOnlyList<Month> earlier = [];
        foreach (var item in items)
        {
            var history = round is null ? [] : await knowledge.HistoryAsync(turn, item.Id, round);
            parts.Add(Part(turn, item, round, history, exactly: month is not null, closed, aspect));
            // The months before this one that the first item can be compared with.
            if (parts.Count == 1) earlier = [.. history.Where(report => report.Verified && report.Month < round!.Month).Select(report => report.Month)];
        }

        var worst = Lamps.Worst(parts.Select(part => part.Lamp));
        var ofOne = parts.Count > 1 && items.All(item => item.ItemCode == items[0].ItemCode);
        lead += ofOne && worst != Lamp.None
            ? $"{turn.Standing.Label(items[0]).TrimEnd('a', 'b')}分{parts.Count}部分报送，整体亮{Lamps.Word(worst)}（取较差的一部分）。" : "";
        var actions = ItemButtons.Of(turn, items, round, earlier);
        if (back.Length > 0) actions = [.. actions, NoticeAction.Of("返回", "word.say", ("text", back))];
        return Reply.Show("questions/answer", new AnswerCard(lead, parts) { Actions = actions }, AnswerJson.Default.AnswerCard);
    }

    private AnswerPart Part(Turn turn, ReportingItem item, Round? round, IReadOnlyList<ProgressReport> history, bool exactly, IReadOnlyDictionary<string, Month> closed, Aspect aspect)
    {
        var current = history.FirstOrDefault(report => report.Month == round?.Month && report.Reported);
        var roundItem = round?.Item(item.Id);
        var shown = current is not null && turn.MayRead(roundItem, current) ? current
            : exactly ? null
            : history.FirstOrDefault(report => report.Month != round?.Month && report.Verified && turn.MayRead(roundItem, report));
        var facts = new List<NoticeFact>(leads.Units(turn, item));
        if (round is not null && roundItem is not null && shown?.Month != round.Month)
            facts.Add(new NoticeFact(round.Month.Chinese, current is null ? Waiting(turn, round) : Knowledge.StateWord(current)));
        if (!turn.InGroup && turn.Standing.Left.TryGetValue(item.Id, out var exit)) facts.Add(new NoticeFact("调度范围", $"{exit.On:yyyy年M月d日}移出"));
        if (closed.TryGetValue(item.Id, out var since)) facts.Add(new NoticeFact("办结", $"{since.Chinese}已办结销号"));
        if (shown is null)
        {
            if (round is null) facts.Add(new NoticeFact("月报", Knowledge.NoRound(turn, null)));
            return new AnswerPart
            {
                Title = LeadAnswer.Title(turn, item), State = "没有可以提供的进展数据", Tone = "default", Text = "", Facts = facts,
                Source = $"目标：{CardString.Escape(item.Target).TrimEnd('。')}。数据截至{turn.Today:yyyy年M月d日}；来源：{Looked(turn, round, exactly)}。{turn.ByMandate}",
            };
        }

        var problems = turn.MayReadProblems(roundItem, shown);
        facts.AddRange(Details(shown.Content!, problems));
        if (ItemButtons.First(aspect, item, shown.Content!, problems) is { } first) facts.Insert(0, first);
        return new AnswerPart
        {
            Title = LeadAnswer.Title(turn, item),
            State = State(shown),
            Tone = shown.Verified ? ItemState.Colour(shown.Lamp) : "default",
            Lamp = shown.Verified ? shown.Lamp : Lamp.None,
            Text = CardString.Escape(shown.Content!.Told()),
            Facts = facts,
            Source = $"数据截至{shown.SubmittedAt:yyyy年M月d日}；来源：{turn.Standing.UnitName(shown.UnitId)}{shown.Month.Chinese}月报（{Knowledge.StateWord(shown)}{Corrected(shown)}{(shown.Edition.Length == 0 ? "" : "，")}{shown.Edition}）。{turn.ByMandate}",
        };
    }

    // What was looked through in vain.
    private static string Looked(Turn turn, Round? round, bool exactly)
    {
        if (round is null) return "行动计划";
        var earlier = !exactly && turn.Standing.CalendarOf(round.Month.Previous)?.HasDuty(round.Month.Previous) == true;
        return $"行动计划、{round.Month.Chinese}{(earlier ? "及以前" : "")}月报";
    }

    private static string State(ProgressReport report)
    {
        var lamp = report.Verified && report.Lamp != Lamp.None ? $" · {Lamps.Word(report.Lamp)}" : "";
        var percent = report.Content!.Percent is { } share ? $" · 完成{share}%" : "";
        return $"{report.Content.Status}{lamp}{percent}{(report.Verified ? "" : " · 待核定")}";
    }

    private static IEnumerable<NoticeFact> Details(ReportContent content, bool problems)
    {
        if (problems && !content.NoProblem && content.Problems.Length > 0) yield return new NoticeFact("存在问题", CardString.Escape(content.Problems));
        if (problems && content.Difficulties.Length > 0) yield return new NoticeFact("困难", CardString.Escape(content.Difficulties));
        if (content.NextSteps.Length > 0)
            yield return new NoticeFact("下步", (content.NextDate is { } date ? $"{date:yyyy年M月d日}前，" : "") + CardString.Escape(content.NextSteps));
    }

    private static string Waiting(Turn turn, Round round) =>
        turn.Today <= round.DueOn ? $"尚未报送，{round.DueOn:M月d日}24时截止" : $"未报送，已于{round.DueOn:M月d日}截止";

    private static string Corrected(ProgressReport report) => report.Correction is null ? "" : "，有更正";
}
