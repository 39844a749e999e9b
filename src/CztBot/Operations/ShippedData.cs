using CztBot.Core.Calendars;
using CztBot.Core.Plans;

namespace CztBot.Operations;

/// <summary>The data that the program ships: the plan 2019–2020 and the State Council's days.</summary>
public static class ShippedData
{
    public static Plan Plan() => PlanJson.Read(Text("catalogue-2019-2020.json"));

    public static IReadOnlyList<Workday> Workdays() => ((WorkdaysRead)WorkdayFile.Parse(Text("workdays.tsv"))).Days;

    /// <summary>An embedded file by its name.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(Stream(name));
        return reader.ReadToEnd();
    }

    public static Stream Stream(string name)
    {
        var assembly = typeof(ShippedData).Assembly;
        var full = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("." + name, StringComparison.Ordinal));
        return assembly.GetManifestResourceStream(full)!;
    }
}
