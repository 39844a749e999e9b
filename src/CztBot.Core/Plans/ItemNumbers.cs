using System.Globalization;
using CztBot.Core.Plans.Parsing;

namespace CztBot.Core.Plans;

/// <summary>Finds items by the way people write numbers: 5, 第五项, T05, 任务11, 11b, M1.</summary>
public static class ItemNumbers
{
    /// <summary>The reporting items that a text names by number alone; empty when it does not.</summary>
    public static IReadOnlyList<ReportingItem> Find(Plan plan, string text)
    {
        var name = text.Trim().ToUpperInvariant();
        foreach (var word in (string[])["任务", "项目", "第", "NO.", "#"])
            if (name.StartsWith(word, StringComparison.Ordinal)) name = name[word.Length..].Trim();
        foreach (var word in (string[])["项任务", "号任务", "项", "号", "任务"])
            if (name.EndsWith(word, StringComparison.Ordinal)) name = name[..^word.Length].Trim();
        if (name.Length == 0) return [];
        var kind = name[0] switch { 'M' => 'M', 'P' => 'P', _ => 'T' };
        if (char.IsAsciiLetter(name[0])) name = name[1..];
        var part = name.Length > 0 && name[^1] is >= 'A' and <= 'E' ? char.ToLowerInvariant(name[^1]) : '\0';
        if (part != '\0') name = name[..^1];
        if (Number(name) is not { } number) return [];
        var code = kind == 'T' ? string.Create(CultureInfo.InvariantCulture, $"T{number:00}") : $"{kind}{number}";
        return [.. plan.ReportingItems.Where(item => item.ItemCode == code && (part == '\0' || item.Id.EndsWith(part)))];
    }

    /// <summary>An Arabic or Chinese number from 0 to 99; null for anything else.</summary>
    public static int? Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic)) return arabic;
        return text.Length is 0 or > 3 ? null : text == "零" ? 0 : ChineseNumber.Parse(text);
    }
}
