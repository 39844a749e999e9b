using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Core.Summaries;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>季度小结, 半年总结: the secretariat's desk; for everybody else the signed paper (R57, R58).</summary>
public abstract class SummaryWord(bool half, SummaryDesk desk, OpenSummary open, SummaryCards cards, SummaryStore summaries) : IWord
{
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        var edits = rest.StartsWith(SectionList.Word, StringComparison.Ordinal);
        var page = 0;
        if (edits) (rest, page) = PageWord.Split(rest[SectionList.Word.Length..].Trim());
        var period = SummaryScope.Last(turn.Today, half);
        if (rest.Length > 0 && !PeriodCode.TryParse(rest, out period)) return Reply.Say("周期请写成“季度小结 2020年一季度”或者“半年总结 2020年上半年”这样的形式。");
        // Before the first quarter of the duty was over, the running one is meant.
        var running = half ? Period.Half(turn.Today.Year, ((turn.Today.Month - 1) / 6) + 1) : Period.Quarter(turn.Today.Year, ((turn.Today.Month - 1) / 3) + 1);
        if ((SummaryScope.Of(period) ?? (rest.Length == 0 ? SummaryScope.Of(running) : null)) is not { } scope) return Reply.Say($"{PeriodCode.Chinese(period)}没有小结，调度工作从2019年11月开始，小结按季度、半年、年度编写。");
        if (edits) return await open.SectionsAsync(turn, scope.Code, page);
        if (turn.Caller.InSecretariat) return await open.ShowAsync(turn, scope.Code, "");
        if (rest.Length == 0 && await summaries.FindAsync(scope.Code) is null && await LatestAsync() is { } latest) scope = latest;
        var file = await desk.FindAsync(turn.Standing, scope, turn.Actor.At);
        return file.Issued is null ? Reply.Say($"{scope.Title}还没有签发。") : await cards.SignedAsync(turn, file);
    }

    private async Task<SummaryScope?> LatestAsync() =>
        (await summaries.AllAsync()).Select(one => PeriodCode.TryParse(one.Code, out var period) ? SummaryScope.Of(period) : null).FirstOrDefault(scope => scope is not null);
}

/// <summary>季度小结.</summary>
public sealed class QuarterWord(SummaryDesk desk, OpenSummary open, SummaryCards cards, SummaryStore summaries) : SummaryWord(half: false, desk, open, cards, summaries);

/// <summary>半年总结.</summary>
public sealed class HalfYearWord(SummaryDesk desk, OpenSummary open, SummaryCards cards, SummaryStore summaries) : SummaryWord(half: true, desk, open, cards, summaries);
