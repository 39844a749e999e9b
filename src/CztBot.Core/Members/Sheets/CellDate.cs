using System.Globalization;

namespace CztBot.Core.Members.Sheets;

/// <summary>Reads a day as people and spreadsheets write it.</summary>
public static class CellDate
{
    /// <summary>What a fault says that it expects.</summary>
    public const string Expected = "请写成 2019-11-10 这样的日期";

    private static readonly string[] Forms = ["yyyy-M-d", "yyyyMMdd"];
    private static readonly DateOnly SerialStart = new(1899, 12, 30);

    /// <summary>Reads 2019-11-10, 2019/11/10, 2019.11.10, 2019年11月10日, 20191110 or a spreadsheet's day number.</summary>
    public static bool TryRead(string text, out DateOnly day)
    {
        var plain = WithoutTime(CellText.Clean(text));
        plain = CellText.Fold(plain).Replace('/', '-').Replace('.', '-').Replace('年', '-').Replace('月', '-').TrimEnd('日', '号');
        return DateOnly.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? day.Year is >= 2000 and < 2100
            : TrySerial(plain, out day);
    }

    private static string WithoutTime(string text) =>
        text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && text[space..].Trim().Trim('0', ':').Length == 0
            ? text[..space]
            : text;

    // Days are counted from 1899-12-30; 36526 is 2000-01-01 and 73050 is 2099-12-31.
    private static bool TrySerial(string text, out DateOnly day)
    {
        var known = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 36526 and <= 73050;
        day = known ? SerialStart.AddDays(number) : default;
        return known;
    }
}
