using CztBot.Core.Members;
using CztBot.Core.Rounds;

namespace CztBot.Core.Mechanisms;

/// <summary>年度清单: the yearly duties of the three cities as they stand (R79). What the presiding city does goes by the table of presidencies (R74).</summary>
public static class YearlyChecklist
{
    /// <summary>Every duty of a year, open ones first, city by city.</summary>
    /// <param name="kept">What was written, of any year.</param>
    public static IReadOnlyList<YearlyEntry> Of(int year, IEnumerable<YearlyEntry> kept, Standing standing, IReadOnlyList<Presidency> table, DateOnly today)
    {
        var known = kept.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var end = new DateOnly(year, 12, 31);
        var day = today < end ? today : end;
        var all = YearlyDuty.All.SelectMany(duty => duty.EachCity
            ? Cities.All.Select(city => new YearlyEntry { Id = $"{year}-{duty.Id}-{city}", Year = year, DutyId = duty.Id, City = city })
            : [new YearlyEntry { Id = $"{year}-{duty.Id}", Year = year, DutyId = duty.Id, City = LeadCity(duty, standing, table, day) }]);
        return [.. all.Select(entry => known.TryGetValue(entry.Id, out var written) ? written.IsDone ? written : written with { City = entry.City } : entry)
            .OrderBy(entry => entry.IsDone).ThenBy(entry => Cities.Order(entry.City))];
    }

    private static string LeadCity(YearlyDuty duty, Standing standing, IReadOnlyList<Presidency> table, DateOnly day)
    {
        var lead = standing.Plan.ReportingItems.FirstOrDefault(item => item.ItemCode == duty.Item)?.Leads[0].UnitId ?? "";
        var city = Standing.CityOf(Presidency.Resolve(table, lead, day));
        return Cities.All.Contains(city) ? city : "";
    }
}
