using CztBot.Core.Calendars;

namespace CztBot.Conversations;

/// <summary>What people call the occasions of a round, and why there are any (R30).</summary>
internal static class OccasionText
{
    public static string Name(OccasionKind kind) => kind switch
    {
        OccasionKind.Advance => "预告",
        OccasionKind.Opening => "开启通知",
        OccasionKind.BeforeDue => "截止前提醒",
        OccasionKind.DueDay => "截止日提醒",
        _ => "逾期提醒",
    };

    public static string Why(OccasionKind kind) => kind switch
    {
        OccasionKind.Advance => "开启到截止不足2个工作日，提前发填报表",
        OccasionKind.Opening => "每月第一个工作日，发填报表",
        OccasionKind.BeforeDue => "截止前2个工作日，只发未报",
        OccasionKind.DueDay => "截止当日，只发未报",
        _ => "截止后1个工作日，只发未报",
    };
}
