using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>Several items at a glance: of a unit, a city, a status.</summary>
public sealed class ListAnswer(Knowledge knowledge)
{
    private const int MostRows = 12;

    /// <summary>A unit's or a city's items and how they stand.</summary>
    public async Task<Reply> OfUnitsAsync(Turn turn, Question.Overview asked)
    {
        var units = asked.UnitIds.ToHashSet(StringComparer.Ordinal);
        var items = turn.Standing.Plan.ReportingItems.Where(item => item.Leads.Any(lead => units.Contains(lead.UnitId))).ToList();
        if (items.Count == 0) return Reply.Say($"{asked.Name}在行动计划里没有牵头的事项。");
        var round = await knowledge.RoundAsync(asked.Month);
        if (round is null) return Reply.Say(asked.Month is { } month ? $"没有{month.Chinese}的报送轮次，没有数据。" : "还没有开启的报送轮次，没有数据。");
        var reports = await knowledge.ReportsAsync(round.Month);
        var rows = items.ConvertAll(item =>
        {
            var (state, tone) = State(turn, round, item, reports.GetValueOrDefault(item.Id));
            return Row(turn, item, round.Month, state, tone, "查看");
        });
        return Card($"{asked.Name}牵头{items.Count}项", Counts(turn, round, items, reports), rows, Source(turn, round)).ToReply();
    }

    /// <summary>Items with a status or lamp, as far as the person may read them.</summary>
    public async Task<Reply> OfStatusAsync(Turn turn, Question.ByStatus asked)
    {
        if (await knowledge.RoundAsync(asked.Month) is not { } round)
            return Reply.Say(asked.Month is { } month ? $"没有{month.Chinese}的报送轮次，没有数据。" : "还没有开启的报送轮次，没有数据。");
        var readable = (await knowledge.ReportsAsync(round.Month)).Values
            .Where(report => report.Verified && Knowledge.MayRead(turn, round.Item(report.ItemId), report))
            .ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        if (readable.Count == 0) return Reply.Say($"{round.Month.Chinese}还没有您可以查看的核定数据。");
        var rows = round.Items
            .Where(item => readable.TryGetValue(item.ItemId, out var report) && asked.Wish.Fits(report))
            .Select(item => (Item: turn.Standing.Item(item.ItemId)!, Report: readable[item.ItemId]))
            .Select(pair =>
            {
                var (state, tone) = State(turn, round, pair.Item, pair.Report);
                return Row(turn, pair.Item, round.Month, $"{turn.Standing.UnitName(pair.Report.UnitId)} · {state}", tone, "查看");
            })
            .ToList();
        var lead = rows.Count == 0
            ? $"已核定的{readable.Count}项中，没有{asked.Wish.Name}的事项。"
            : $"已核定的{readable.Count}项中，{asked.Wish.Name}{rows.Count}项。";
        return Card($"{round.Month.Chinese}{asked.Wish.Name}事项", lead, rows, Source(turn, round)).ToReply();
    }

    /// <summary>A row that opens the item.</summary>
    internal static DigestRow Row(Turn turn, ReportingItem item, Month? month, string state, string tone, string button) => new(
        $"{turn.Standing.Label(item)}　{CardString.Escape(item.Title)}", state, tone, "question.item", button, month?.ToString() ?? "", item.Id);

    private static DigestCard Card(string title, string lead, List<DigestRow> rows, string source) => new(
        title, lead, rows.Count > MostRows ? rows[..MostRows] : rows,
        rows.Count > MostRows ? $"另有{rows.Count - MostRows}项未列出，请按城市或单位提问。{source}" : source);

    private static string Source(Turn turn, Round round) => $"数据截至{turn.Today:yyyy年M月d日}；来源：{round.Month.Chinese}月报（已核定部分）。";

    private static string Counts(Turn turn, Round round, IReadOnlyList<ReportingItem> items, IReadOnlyDictionary<string, ProgressReport> reports)
    {
        var expected = items.Where(item => round.Item(item.Id) is not null).ToList();
        var reported = expected.Count(item => reports.GetValueOrDefault(item.Id)?.Reported ?? false);
        var verified = expected.Count(item => reports.GetValueOrDefault(item.Id)?.Verified ?? false);
        return $"{round.Month.Chinese}应报{expected.Count}项，已报{reported}项，未报{expected.Count - reported}项；已核定{verified}项。";
    }

    private static (string State, string Tone) State(Turn turn, Round round, ReportingItem item, ProgressReport? report)
    {
        if (round.Item(item.Id) is not { } roundItem) return ("本月不报送", "default");
        if (report is null or { Reported: false }) return (turn.Today > round.DueOn ? "未报送" : "尚未报送", turn.Today > round.DueOn ? "attention" : "default");
        if (!report.Verified || !Knowledge.MayRead(turn, roundItem, report)) return (Knowledge.StateWord(report), "default");
        var lamp = Lamps.Word(report.Lamp) is { Length: > 0 } word ? $" · {word}" : "";
        return (report.Content!.Status + lamp, report.Lamp switch { Lamp.Green => "good", Lamp.Yellow => "warning", Lamp.Red => "attention", _ => "default" });
    }
}
