using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>Items with a status or lamp, as far as the person may read them; of the latest month that has verified data.</summary>
public sealed class StatusAnswer(Knowledge knowledge) : IFigureAnswer
{
    private const int MonthsBack = 3;
    private const int MostWords = 60;

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (await knowledge.RoundAsync(turn, asked.Period) is not { } latest) return Reply.Say(Knowledge.NoRound(turn, asked.Period?.To));
        if (await OverAsync(turn, asked) is { } over) return Over(turn, asked, over);
        var (round, readable) = await ReadableAsync(turn, latest, asked);
        var scope = new Scope(turn.Standing, asked).Name;
        var wish = Wish(asked);
        if (readable.Count == 0)
            return Reply.Say($"{scope}{latest.Month.Chinese}还没有您可以查看的核定数据。");
        List<ListRow> rows = [.. readable
            .Where(report => Fits(asked, report))
            .Select(report => ListRow.Of(turn, turn.Standing.Item(report.ItemId)!, ItemState.Of(report), turn.Standing.UnitName(report.UnitId)) with { Why = Why(turn, round, asked, report) })];
        if (asked.Statuses.Contains(Statuses.Done) && !asked.Negated) rows.AddRange(await ClosedAsync(turn, round, asked));
        var older = round.Month == latest.Month ? "" : $"{latest.Month.Chinese}还没有核定数据，以下为{round.Month.Chinese}。";
        var lead = $"{older}已核定的{readable.Count}项中，{(rows.Count == 0 ? $"没有{wish}的事项。" : $"{wish}{rows.Count}项。")}";
        return ListCard.Of(
            $"{scope}{round.Month.Chinese}{wish}事项", lead, ListCard.UrgentFirst(rows),
            $"数据截至{turn.Today:yyyy年M月d日}；来源：{round.Month.Chinese}月报（已核定部分）。{turn.ByMandate}", round.Month, asked).WithTrace(asked).ToReply().Traced(QuestionFigures.Button(asked));
    }

    /// <summary>The items that the same question lists; null where there is nothing that the person may read.</summary>
    public async Task<(Round Round, string Title, IReadOnlyList<ReportingItem> Items)?> MeantAsync(Turn turn, Question asked)
    {
        if (await knowledge.RoundAsync(turn, asked.Period) is not { } latest) return null;
        if (await OverAsync(turn, asked) is { } over)
            return (over.Months[^1].Round, $"{new Scope(turn.Standing, asked).Name}{over.When}曾{Wish(asked)}的事项", [.. over.Meant(asked).Select(one => turn.Standing.Item(one.Key)).OfType<ReportingItem>()]);
        var (round, readable) = await ReadableAsync(turn, latest, asked);
        return readable.Count == 0 ? null
            : (round, $"{new Scope(turn.Standing, asked).Name}{round.Month.Chinese}{Wish(asked)}事项", [.. readable.Where(report => Fits(asked, report)).Select(report => turn.Standing.Item(report.ItemId)).OfType<ReportingItem>()]);
    }

    public async Task<(FigureSheet? Sheet, Reply? Refusal)> FiguresAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (await knowledge.RoundAsync(turn, asked.Period) is not { } latest) return (null, Reply.Say(Knowledge.NoRound(turn, asked.Period?.To)));
        if (await OverAsync(turn, asked) is { } over) return (OverFigures(turn, asked, over), null);
        var (round, readable) = await ReadableAsync(turn, latest, asked);
        var (scope, wish) = (new Scope(turn.Standing, asked).Name, Wish(asked));
        if (readable.Count == 0) return (null, Reply.Say($"{scope}{latest.Month.Chinese}还没有您可以查看的核定数据。"));
        var reports = readable.ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        List<string> meant = [.. readable.Where(report => Fits(asked, report)).Select(report => report.ItemId)];
        if (asked.Statuses.Contains(Statuses.Done) && !asked.Negated) meant.AddRange((await ClosedAsync(turn, round, asked)).Select(row => row.Id));
        return (new FigureSheet(
            $"{scope}{round.Month.Chinese}{wish}事项", $"数据截至{turn.Today:yyyy年M月d日}；来源：{round.Month.Chinese}月报（已核定部分）；括号内为月报版次。",
            [Records.Figure(turn, wish, meant, reports), Records.Figure(turn, "已核定", readable.Select(report => report.ItemId), reports)]), null);
    }

    // 上半年有哪些红灯: whatever was so in any month of the stretch. What is finished, or is not so, is a matter of its end.
    private async Task<StateMonths?> OverAsync(Turn turn, Question asked)
    {
        if (asked is { Negated: true } or { Period: null } || asked.Period is { Only: not null } || asked.Statuses.Contains(Statuses.Done) || asked.Lamps.Contains(Lamp.None)) return null;
        var months = new List<(Round, IReadOnlyList<ProgressReport>)>();
        foreach (var round in await knowledge.RoundsAsync(asked.Period))
            if (await ReadableAsync(turn, round, asked) is (var own, { Count: > 0 } readable) && own.Month == round.Month) months.Add((round, readable));
        return months.Count > 1 ? new StateMonths(months) : null;
    }

    private static Reply Over(Turn turn, Question asked, StateMonths over)
    {
        var (scope, wish) = (new Scope(turn.Standing, asked).Name, Wish(asked));
        var meant = over.Meant(asked);
        List<ListRow> rows = [.. meant.Select(one => ListRow.Of(turn, turn.Standing.Item(one.Key)!, ItemState.Of(one.Latest.Report), turn.Standing.UnitName(one.Latest.Report.UnitId)) with
        {
            Why = $"{wish}：{string.Join('、', one.Months.Select(month => month.Round.Month.Chinese))}。" + Why(turn, one.Latest.Round, asked, one.Latest.Report),
        })];
        var lead = rows.Count == 0 ? $"各月已核定的月报中，没有{wish}的事项。" : $"各月已核定的月报中，曾{wish}{rows.Count}项（{meant.Sum(one => one.Count)}项次）。以下为其中最近一个月的情况。";
        return ListCard.Of(
            $"{scope}{over.When}曾{wish}的事项", lead, ListCard.UrgentFirst(rows),
            $"数据截至{turn.Today:yyyy年M月d日}；来源：{over.When}月报（已核定部分）。{turn.ByMandate}", over.Months[^1].Round.Month, asked).WithTrace(asked).ToReply().Traced(QuestionFigures.Button(asked));
    }

    private static FigureSheet OverFigures(Turn turn, Question asked, StateMonths over) => new(
        $"{new Scope(turn.Standing, asked).Name}{over.When}曾{Wish(asked)}的事项", $"数据截至{turn.Today:yyyy年M月d日}；来源：{over.When}月报（已核定部分）；括号内为月报版次。",
        [
            Records.Figure(turn, $"曾{Wish(asked)}", over.Meant(asked).Select(one => one.Key), new Dictionary<string, ProgressReport>()),
            .. over.Months.Select(month => Records.Figure(
                turn, $"{month.Round.Month.Chinese}{Wish(asked)}", month.Reports.Where(report => Fits(asked, report)).Select(report => report.ItemId), month.Reports.ToDictionary(report => report.ItemId, StringComparer.Ordinal))),
        ]);

    private async Task<(Round Round, IReadOnlyList<ProgressReport> Reports)> ReadableAsync(Turn turn, Round latest, Question asked)
    {
        var round = latest;
        for (var back = 0; back < MonthsBack; back++)
        {
            var reports = await knowledge.ReportsAsync(turn, round);
            List<ProgressReport> readable = [.. round.Items
                .Where(item => Covers(turn, asked, item.ItemId))
                .Select(item => reports.GetValueOrDefault(item.ItemId))
                .OfType<ProgressReport>()
                .Where(report => MayCount(turn, asked, round.Item(report.ItemId), report))];
            if (readable.Count > 0) return (round, readable);
            if (asked.Period is not null || await knowledge.RoundAsync(turn, Period.Of(round.Month.Previous)) is not { } before) break;
            round = before;
        }

        return (latest, []);
    }

    // A closed item is finished, though no month expects it any more.
    private async Task<IEnumerable<ListRow>> ClosedAsync(Turn turn, Round round, Question asked) =>
        (knowledge.Closed(turn))
            .Where(closed => round.Item(closed.Key) is null && closed.Value <= round.Month && Covers(turn, asked, closed.Key))
            .Select(closed => ListRow.Of(turn, turn.Standing.Item(closed.Key)!, ItemState.Of(turn, round, closed.Key, null, null, closed.Value)));

    private static bool Covers(Turn turn, Question asked, string itemId) => turn.Standing.Item(itemId) is { } item && new Scope(turn.Standing, asked).Covers(item);

    /// <summary>Rights before counting (R84): where problems are counted, those alone that the person may read.</summary>
    internal static bool MayCount(Turn turn, Question asked, RoundItem? item, ProgressReport report) =>
        report.Verified && turn.MayRead(item, report) && (!asked.Troubled || turn.MayReadProblems(item, report));

    internal static bool Fits(Question asked, ProgressReport report)
    {
        if (report.Content is not { } content) return false;
        if (asked.Troubled) return !content.NoProblem && content.Problems.Length > 0;
        // 不正常的 are those that lag or rest; what is finished or has not begun is not abnormal.
        if (asked is { Negated: true, Statuses: [Statuses.Normal] }) return content.Status is Statuses.Behind or Statuses.FarBehind or Statuses.Paused;
        return (asked.Lamps.Count > 0 ? asked.Lamps.Contains(report.Lamp) : asked.Statuses.Contains(content.Status)) != asked.Negated;
    }

    // 原因、下步、时限, where something is amiss.
    private static string Why(Turn turn, Round round, Question asked, ProgressReport report)
    {
        if (report.Content is not { } content || (asked.Aspect != Aspect.Cause && report.Lamp is not (Lamp.Yellow or Lamp.Red) && content.Status is not (Statuses.Behind or Statuses.FarBehind) && !asked.Troubled)) return "";
        var cause = !turn.MayReadProblems(round.Item(report.ItemId), report) ? asked.Aspect == Aspect.Cause ? "原因：不在您可以查看的范围内。" : ""
            : content.NoProblem || content.Problems.Length == 0 ? "原因：单位报送无问题。" : $"原因：{Excerpt.Of(content.Problems, MostWords)}";
        var next = content.NextSteps.Length == 0 ? "" : $"下步：{(content.NextDate is { } date ? $"{date:yyyy年M月d日}前，" : "")}{Excerpt.Of(content.NextSteps, MostWords)}";
        return CardString.Escape(cause + next);
    }

    // Several statuses go by one word where people have one.
    internal static string Wish(Question asked)
    {
        if (asked.Troubled) return "有问题";
        if (asked.Lamps is [Lamp.None]) return "没亮灯";
        if (asked.Lamps.Count > 0) return (asked.Negated ? "没亮" : "亮") + string.Join('或', asked.Lamps.Select(Lamps.Word));
        return asked.Statuses switch
        {
            [Statuses.Done] when asked.Negated => "未完成",
            [Statuses.Normal] when asked.Negated => "不正常推进",
            [Statuses.Behind, Statuses.FarBehind] when asked.Negated => "未滞后",
            _ when asked.Negated => "不属于" + string.Join('、', asked.Statuses),
            [Statuses.Behind, Statuses.FarBehind] => "滞后",
            _ => string.Join('、', asked.Statuses),
        };
    }
}
