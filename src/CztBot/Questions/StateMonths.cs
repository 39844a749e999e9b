using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>The verified reports of a stretch that a person may read, month by month.</summary>
/// <param name="Months">The oldest first; two at least.</param>
internal sealed record StateMonths(IReadOnlyList<(Round Round, IReadOnlyList<ProgressReport> Reports)> Months)
{
    /// <summary>2020年1月至6月: the months that have such reports.</summary>
    public string When => new Period(Months[0].Round.Month, Months[^1].Round.Month).Chinese;

    /// <summary>The items that had the state asked for in any month, each with those months, the latest last; the latest and the most frequent first.</summary>
    public IReadOnlyList<StateOfItem> Meant(Question asked) =>
        [.. Months.SelectMany(month => month.Reports.Where(report => StatusAnswer.Fits(asked, report)).Select(report => (month.Round, Report: report)))
            .GroupBy(one => one.Report.ItemId).Select(item => new StateOfItem(item.Key, [.. item])).OrderByDescending(item => item.Latest.Round.Month).ThenByDescending(item => item.Count)];
}

/// <summary>The months in which one item had the state.</summary>
internal sealed record StateOfItem(string Key, IReadOnlyList<(Round Round, ProgressReport Report)> Months)
{
    public int Count => Months.Count;

    public (Round Round, ProgressReport Report) Latest => Months[^1];
}
