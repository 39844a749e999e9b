using System.Globalization;
using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Supervision;

namespace CztBot.Conversations;

/// <summary>缘由: in words what the ledger tells two messages of one kind apart by.</summary>
public static class OccasionWords
{
    private static readonly (SupervisionTriggers Trigger, string Word)[] Triggers = [(SupervisionTriggers.Key, "重点交办"), (SupervisionTriggers.Overdue, "超期"), (SupervisionTriggers.Returned, "多次退回重办")];

    /// <summary>开启通知（2020年9月1日）, 第3级, 第2版; empty where the kind says all.</summary>
    /// <param name="occasion">As it is kept, e.g. Opening@2020-09-01, level3, v2.</param>
    public static string Of(string occasion)
    {
        var (name, at) = occasion.Split('@', 2) is [var first, var day] ? (first, Day(day)) : (occasion, "");
        var word = Word(name);
        return at.Length == 0 ? word : word.Length == 0 ? at : $"{word}（{at}）";
    }

    private static string Word(string name) => name switch
    {
        "Nudge" => "催办",
        "update" => "更新",
        "issue" or "signed" => "签发",
        "eve" => "简报日前1个工作日",
        "due" => "简报日",
        "raised" => "领导提出",
        "decided" => "作出答复",
        "collect" => "牵头单位征集",
        ['v', .. var version] when IsNumber(version) => $"第{version}版",
        ['l', 'e', 'v', 'e', 'l', .. var level] when IsNumber(level) => $"第{level}级",
        _ when Enum.TryParse<OccasionKind>(name, out var kind) && Enum.IsDefined(kind) => OccasionText.Name(kind),
        _ when Enum.TryParse<SupervisionTriggers>(name, out var triggers) => Words(triggers),
        _ => Day(name),
    };

    private static string Words(SupervisionTriggers triggers) =>
        string.Join('、', Triggers.Where(one => triggers.HasFlag(one.Trigger)).Select(one => one.Word));

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    // A day, a minute or a month.
    private static string Day(string written) =>
        DateTime.TryParseExact(written, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.ToString(written.Length > 10 ? "yyyy年M月d日HH:mm" : "yyyy年M月d日", CultureInfo.InvariantCulture)
        : Month.TryParse(written, out var month) ? month.Chinese : "";
}
