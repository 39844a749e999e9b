using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>Who leads and who answers for it: units for everybody, names to those who may call them (R90).</summary>
public sealed class LeadAnswer(Seats seats, OverviewAnswer overview, StatusAnswer states, ProblemsAnswer problems) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        List<ReportingItem> items = [.. asked.Tasks.Select(turn.Standing.Item).OfType<ReportingItem>()];
        if (items.Count > 0) return Of(turn, items);
        // 谁负责 behind 哪些滞后: those items, each with its lead.
        if (asked.Statuses.Count + asked.Lamps.Count > 0 || asked.Troubled)
            return await states.MeantAsync(turn, asked) is { } meant ? Listed(turn, asked, meant.Title, meant.Items, meant.Round.Month) : await states.AnswerAsync(turn, asked, cancellation);
        if (asked.Level is not null)
            return await problems.MeantAsync(turn, asked) is { } meant ? Listed(turn, asked, meant.Title, meant.Items, meant.Round.Month) : await problems.AnswerAsync(turn, asked, cancellation);
        if (!asked.HasObject) return Reply.Say("请说明是哪一项，例如“任务5谁负责”“港口调研归谁管”。");
        var scope = new Scope(turn.Standing, asked);
        items = [.. turn.Standing.Plan.ReportingItems.Where(scope.Covers)];
        return items.Count == 0 ? await overview.AnswerAsync(turn, asked, cancellation)
            : Listed(turn, asked, $"{scope.Name}{(scope.IsSection ? "" : "牵头的")}各项", items, asked.Period?.Only ?? turn.Standing.Round?.Month ?? Month.Of(turn.Today).Previous);
    }

    private Reply Listed(Turn turn, Question asked, string title, IReadOnlyList<ReportingItem> items, Month month) => ListCard.Of(
        $"{title}的牵头单位", items.Count == 0 ? "没有这样的事项。" : "牵头单位以行动计划为准。",
        [.. items.Select(item => ListRow.Of(turn, item, new ItemState(string.Join('、', item.Leads.Select(lead => seats.LeadName(turn, lead))), "default")))],
        Source(turn), month, asked).ToReply();

    private static string Source(Turn turn) => $"数据截至{turn.Today:yyyy年M月d日}；来源：行动计划。{turn.ByMandate}";

    public Reply Of(Turn turn, IReadOnlyList<ReportingItem> items)
    {
        var parts = items.Select(item => new AnswerPart
        {
            Title = Title(turn, item),
            State = "",
            Tone = "default",
            Text = "",
            Facts = [.. Units(turn, item), .. Contacts(turn, item)],
            Source = Source(turn),
        });
        return Reply.Show("questions/answer", new AnswerCard("", [.. parts]), AnswerJson.Default.AnswerCard);
    }

    internal static string Title(Turn turn, ReportingItem item) => $"{turn.Standing.Label(item)}　{CardString.Escape(item.Title)}";

    internal IEnumerable<NoticeFact> Units(Turn turn, ReportingItem item)
    {
        yield return new NoticeFact("牵头单位", string.Join('、', item.Leads.Select(lead => seats.LeadName(turn, lead))));
    }

    // Names to those who may call them; in a group, and to everybody else, the unit is enough (R90).
    private static IEnumerable<NoticeFact> Contacts(Turn turn, ReportingItem item)
    {
        if (item.Responsible.Count > 0) yield return new NoticeFact("责任单位", UnitPhrase.Of(item.Responsible, turn.Standing.UnitName));
        var lead = item.Leads[0].UnitId;
        if (turn.InGroup || !(turn.Caller.LeadsSection(turn.SectionOf(item.Id)) || turn.Caller.Oversees(lead))) yield break;
        yield return new NoticeFact("联络员", turn.Standing.ContactOf(lead, turn.Today)?.Name ?? "缺联络员");
        if (turn.Standing.Roster.LeaderOf(lead, turn.Today) is { } leader) yield return new NoticeFact("单位负责人", $"{leader.Name}（{leader.Post}）");
    }
}
