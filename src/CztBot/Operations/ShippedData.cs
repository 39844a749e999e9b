using CztBot.Core.Calendars;
using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Operations;

/// <summary>The data that the program ships: the plan 2019–2020 and the State Council's days.</summary>
public static class ShippedData
{
    public static Plan Plan() => PlanJson.Read(Text("catalogue-2019-2020.json"));

    public static IReadOnlyList<Workday> Workdays() => ((WorkdaysRead)WorkdayFile.Parse(Text("workdays.tsv"))).Days;

    public static IReadOnlyList<Alias> Aliases() => AliasFile.Read(Text("aliases.txt")).Aliases;

    public static byte[] DemoRoster() => Bytes("demo-roster.csv");

    private static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));

    // The namespace before an embedded file's name does not matter here.
    private static byte[] Bytes(string name)
    {
        var assembly = typeof(ShippedData).Assembly;
        var full = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("." + name, StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(full)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
