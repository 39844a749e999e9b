using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>A city or a unit beside others: how it reported, and its verified reports that the person may read.</summary>
internal sealed record Side(string Name, Func<string, bool> Has)
{
    public Tally Tally { get; } = new();

    /// <summary>Of all rounds.</summary>
    public List<ProgressReport> Verified { get; } = [];

    /// <summary>绿灯3，黄灯1，红灯0 of some reports.</summary>
    public static string Lights(IReadOnlyCollection<ProgressReport> reports) => reports.Count == 0 ? "没有已核定的进展"
        : $"已核定{reports.Count}项：绿灯{reports.Count(report => report.Lamp == Lamp.Green)}，黄灯{reports.Count(report => report.Lamp == Lamp.Yellow)}，红灯{reports.Count(report => report.Lamp == Lamp.Red)}";
}

/// <summary>The sides of a comparison over some rounds.</summary>
/// <param name="Span">The oldest first; one at least.</param>
internal sealed record Sides(IReadOnlyList<Round> Span, IReadOnlyList<Side> All)
{
    /// <summary>2020年9月, 2020年7月至9月.</summary>
    public string When => new Period(Span[0].Month, Span[^1].Month).Chinese;

    /// <summary>项, or 项次 over several months.</summary>
    public string Unit => Span.Count == 1 ? "项" : "项次";

    public static async Task<Sides> OfAsync(Turn turn, Question asked, Knowledge knowledge, IReadOnlyList<Round> rounds)
    {
        var sides = new Sides(rounds, [.. Named(turn, asked)]);
        var scope = new Scope(turn.Standing, asked);
        foreach (var round in rounds)
        {
            var reports = await knowledge.ReportsAsync(turn, round);
            foreach (var item in round.Items.Where(item => scope.CoversSection(item.ItemId)))
            {
                if (sides.All.FirstOrDefault(side => side.Has(item.UnitId)) is not { } side) continue;
                var report = reports.GetValueOrDefault(item.ItemId);
                side.Tally.Add(round, report);
                if (report is not null && StatusAnswer.MayCount(turn, asked, item, report)) side.Verified.Add(report);
            }
        }

        return sides;
    }

    private static IEnumerable<Side> Named(Turn turn, Question asked)
    {
        if (asked.Units.Count > 1) return asked.Units.Select(unit => new Side(turn.Standing.UnitName(unit), other => other == unit));
        return (asked.Cities.Count > 1 ? asked.Cities : Cities.All).Select(city => new Side($"{city}市", unit => Standing.CityOf(unit) == city));
    }
}
