using CztBot.Conversations;
using CztBot.Core.Plans;
using CztBot.Core.Problems;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>Matters that units ask to have settled, by the level that the secretariat decided or, before it did, the unit proposed (R43); of the latest month with verified data.</summary>
public sealed class ProblemsAnswer(Knowledge knowledge, ProblemStore problems) : IAnswer
{
    private static readonly string[] Who = ["", "牵头单位", "秘书处", "分管副市长", "常务副市长", "书记、市长"];

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (asked.Level is not null && turn.InGroup) return Reply.Say("需协调事项是报领导的内容，不在群里答复。请在与机器人的单聊中提问。");
        return await ReadableAsync(turn, asked) is var (round, readable, classified) ? Of(turn, asked, round, readable, classified)
            : Reply.Say(asked.Period is { } period ? $"没有数据：{period.Chinese}没有您可以查看的核定进展。" : "没有数据：还没有您可以查看的核定进展。");
    }

    /// <summary>The items that the same question lists; null where there is nothing that the person may read.</summary>
    public async Task<(Round Round, string Title, IReadOnlyList<ReportingItem> Items)?> MeantAsync(Turn turn, Question asked)
    {
        if (turn.InGroup || await ReadableAsync(turn, asked) is not var (round, readable, classified)) return null;
        return (round, Name(turn, asked), [.. Wanted(turn, asked, readable, classified).Select(report => turn.Standing.Item(report.ItemId)).OfType<ReportingItem>()]);
    }

    private async Task<(Round Round, List<ProgressReport> Readable, IReadOnlyDictionary<string, Problem> Classified)?> ReadableAsync(Turn turn, Question asked)
    {
        for (var round = await knowledge.RoundAsync(turn, asked.Period); round is not null; round = asked.Period is null ? await knowledge.RoundAsync(turn, Period.Of(round.Month.Previous)) : null)
        {
            var reports = await knowledge.ReportsAsync(turn, round);
            var classified = await problems.OfReportsAsync(round.Month);
            var readable = reports.Values.Where(report => report.Verified && (asked.Level is null ? MayReadProblems(turn, round, report, classified) : MayReadCoordination(turn, round, report, classified))).ToList();
            if (readable.Count > 0) return (round, readable, classified);
        }

        return null;
    }

    private static bool MayReadProblems(Turn turn, Round round, ProgressReport report, IReadOnlyDictionary<string, Problem> classified) =>
        turn.MayReadProblems(round.Item(report.ItemId), report) || IsRouted(turn, report, classified);

    private static bool MayReadCoordination(Turn turn, Round round, ProgressReport report, IReadOnlyDictionary<string, Problem> classified) =>
        turn.MayReadCoordination(round.Item(report.ItemId), report) || IsRouted(turn, report, classified);

    // 本层级: what the secretariat classified at the level that this leader, or the one whom the person acts for, decides (R84, ADR 6).
    private static bool IsRouted(Turn turn, ProgressReport report, IReadOnlyDictionary<string, Problem> classified) =>
        !turn.InGroup && classified.GetValueOrDefault(report.ItemId) is { Classification.Level: >= 3 } problem && problem.IsFor(turn.Caller.Person.Id, turn.Standing, turn.Today);

    private static Reply Of(Turn turn, Question asked, Round round, List<ProgressReport> readable, IReadOnlyDictionary<string, Problem> classified)
    {
        var problems = Wanted(turn, asked, readable, classified);
        List<ListRow> rows = [.. problems.Select(report => ListRow.Of(
            turn, turn.Standing.Item(report.ItemId)!,
            new ItemState(Says(report.Content!, MayReadCoordination(turn, round, report, classified), classified.GetValueOrDefault(report.ItemId)?.Classification?.Level), ItemState.Colour(report.Lamp)), turn.Standing.UnitName(report.UnitId)))];
        return ListCard.Of(
            $"{Name(turn, asked)}{problems.Count}项", $"{round.Month.Chinese}月报中，{(asked.Level is null ? "按单位所报统计" : "按秘书处核定的层级统计，还没有核定的按单位建议")}。{(problems.Count == 0 ? "没有这样的问题。" : "")}", rows,
            $"数据截至{turn.Today:yyyy年M月d日}；来源：{round.Month.Chinese}月报（已核定部分）。{turn.ByMandate}", round.Month, asked).ToReply();
    }

    private static string Name(Turn turn, Question asked) =>
        new Scope(turn.Standing, asked).Name + (asked.Level is { } named ? $"需第{named}级（{Who[named]}）协调的问题" : "存在问题的事项");

    private static List<ProgressReport> Wanted(Turn turn, Question asked, List<ProgressReport> readable, IReadOnlyDictionary<string, Problem> classified)
    {
        var scope = new Scope(turn.Standing, asked);
        bool Covered(ProgressReport report) => turn.Standing.Item(report.ItemId) is { } item && scope.Covers(item) && (asked.Tasks.Count == 0 || asked.Tasks.Contains(item.Id));
        int? Level(ProgressReport report) => classified.GetValueOrDefault(report.ItemId)?.Classification?.Level ?? report.Content!.Level;
        return [.. readable.Where(report => Covered(report) && Fits(asked, report.Content!, Level(report))).OrderByDescending(Level)];
    }

    private static bool Fits(Question asked, ReportContent content, int? decided) =>
        asked.Level is { } level ? content.Coordination.Length > 0 && decided == level : !content.NoProblem && content.Problems.Length > 0;

    private static string Says(ReportContent content, bool coordination, int? decided) =>
        Cards.CardString.Escape(content.Problems.Length > 0 || !coordination ? content.Problems : content.Coordination)
        + (!coordination ? "" : decided is { } settled ? $"（核定第{settled}级）" : content.Level is { } level ? $"（建议第{level}级）" : "");
}
