namespace CztBot.Core.Rounds;

/// <summary>Another day for one month's bulletin (R42): a working day after the reports are due and before the next bulletin.</summary>
public static class BulletinDates
{
    /// <summary>Why a day cannot be; null where it can.</summary>
    public static string? WhyNot(Round round, DateOnly day, Standing standing, DateOnly today)
    {
        if (day == round.BulletinOn) return "日期没有变化，没有保存。请另选日期，或者按“返回”。";
        if (day < today) return "简报日期不能早于今天，没有保存。请重新选择。";
        if (day <= round.DueOn) return $"简报日期应在报送截止日（{round.DueOn:yyyy年M月d日}）之后，没有保存。请重新选择。";
        if (!standing.Days.IsWorkday(day)) return $"{day:yyyy年M月d日}不是工作日，没有保存。请选择工作日。";
        return standing.CalendarOf(round.Month.Next)?.BulletinDate(round.Month.Next) is { } next && day >= next
            ? $"简报日期应早于下一期简报（{next:yyyy年M月d日}），没有保存。请重新选择。" : null;
    }
}
