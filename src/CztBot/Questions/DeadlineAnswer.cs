using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>When reports and bulletins are due: from the calendar, with the reason where an off day moved it (R28).</summary>
public sealed class DeadlineAnswer : IAnswer
{
    public Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation) => Task.FromResult(Of(turn, asked));

    private static Reply Of(Turn turn, Question asked)
    {
        var bulletin = turn.Text.Contains("简报", StringComparison.Ordinal) || turn.Text.Contains("通报", StringComparison.Ordinal);
        var month = MonthOf(turn, asked, bulletin);
        if (turn.Standing.CalendarOf(month) is not { } calendar || !calendar.HasDuty(month)) return Reply.Say($"没有数据：{month.Chinese}没有报送任务。");
        var due = calendar.DueDate(month);
        // The head may have given it another day.
        var moved = turn.Standing.Round is { BulletinReason.Length: > 0 } round && round.Month == month ? round : null;
        var issue = moved?.BulletinOn ?? calendar.BulletinDate(month);
        var left = calendar.BusinessDaysLeft(month, turn.Today);
        return new NoticeCard
        {
            Title = bulletin ? $"{month.Chinese}简报：{issue:yyyy年M月d日}前形成" : $"{month.Chinese}的月报：{due:yyyy年M月d日}24时截止",
            Facts =
            [
                new("开始报送", $"{calendar.Opening(month):yyyy年M月d日}"),
                new("报送截止", $"{due:yyyy年M月d日}24时{Moved(turn, due, calendar.Rules.DueDay)}"),
                new("形成简报", $"{issue:yyyy年M月d日}{(moved is null ? Moved(turn, issue, calendar.Rules.BulletinDay) : "（秘书处负责人调整）")}"),
            ],
            Lines = [due < turn.Today ? "报送截止日期已过。" : $"离报送截止还有{left}个工作日。", $"数据截至{turn.Today:yyyy年M月d日}；来源：报送日历{(calendar.IsProvisional(month) ? "（暂定）" : "")}。"],
        }.ToReply();
    }

    // 9月的月报 is the month reported, 下月几号交 the month in which it is due; without any the next that is due.
    private static Month MonthOf(Turn turn, Question asked, bool bulletin)
    {
        var reported = turn.Text.Contains("月报", StringComparison.Ordinal) || turn.Text.Contains("月的", StringComparison.Ordinal) || bulletin;
        if (asked.Period is { } period) return reported && period.To <= Month.Of(turn.Today) ? period.To : period.To.Previous;
        var month = Month.Of(turn.Today).Previous;
        return turn.Standing.CalendarOf(month) is { } calendar && (bulletin ? calendar.BulletinDate(month) : calendar.DueDate(month)) < turn.Today ? month.Next : month;
    }

    private static string Moved(Turn turn, DateOnly date, int day) =>
        date.Day == day ? "" : turn.Standing.Days.NameOf(new DateOnly(date.Year, date.Month, day)) is { } holiday ? $"（{day}日遇{holiday}，顺延）" : $"（{day}日不是工作日，顺延）";
}
