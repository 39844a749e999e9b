using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>发送计划: what the bot will send by itself, to whom and why; 发送计划 12月3日 names the people of a day.</summary>
public sealed partial class SendingPlanWord(SendingPlan plan, RoundStore rounds) : IWord
{
    private const int MostLines = 12;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return Reply.Say("发送计划由秘书处查看，您没有这项权限。请发送“帮助”，查看您能办理的事项。");
        if (rest.Length > 0 && Day(rest, turn.Today) is null) return Reply.Say("请写明日期，例如“发送计划 12月3日”；只写“发送计划”则查看今天以后的全部安排。");
        var day = rest.Length > 0 ? Day(rest, turn.Today) : null;
        var lines = new List<SendingLine>();
        foreach (var month in await MonthsAsync(turn.Today, day))
            if (turn.Standing.CalendarOf(month) is { } calendar && calendar.HasDuty(month)) lines.AddRange(await plan.OfAsync(month, calendar, turn.Standing));
        var shown = lines.Where(line => day is { } asked ? DateOnly.FromDateTime(line.At.DateTime) == asked : line.Sent is null).OrderBy(line => line.At).DistinctBy(Key).ToList();
        return new NoticeCard
        {
            Title = day is { } one ? $"{one:M月d日}的发送计划" : "今后的发送计划",
            Lines = shown.Count == 0
                ? [$"{(day is null ? "近期" : "这一天")}没有安排自动发送。{(day is { } off && !turn.Standing.Days.IsWorkday(off) ? "机器人只在工作日发送提醒。" : "")}"]
                : [.. shown.Take(MostLines).Select(line => $"**{line.At:M月d日HH:mm}** {SendingText.What(line)}，{(day is null ? SendingText.Count(line) : SendingText.Whom(line, turn.Standing))}"),
                    .. shown.Count > MostLines ? [$"另有{shown.Count - MostLines}次，请写明日期查看。"] : Array.Empty<string>(),
                    "提醒只发届时仍未报送的人，已报的不再打扰。"],
            Actions = [NoticeAction.Of("报送进度", "word.say", ("text", "进度")), NoticeAction.Of("帮助", "word.say", ("text", "帮助"))],
        }.ToReply();
    }

    // The round under way and the one to come; for a day, the rounds that it may belong to.
    private async Task<IEnumerable<Month>> MonthsAsync(DateOnly today, DateOnly? day)
    {
        var month = day is { } asked ? Month.Of(asked) : (await rounds.LatestAsync())?.Month.Next ?? Month.Of(today);
        return [month.Previous, month];
    }

    private static (DateTimeOffset, string, string, string) Key(SendingLine line) => (line.At, line.Kind, line.Subject, line.Occasion);

    // 3日, the next such day; 12月3日, the nearest one; 2020年2月3日, 2020-02-03.
    private static DateOnly? Day(string text, DateOnly today)
    {
        if (DateForm().Match(text.Trim()) is not { Success: true } match) return null;
        int? Number(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : null;
        var (year, month, day) = (Number("year"), Number("month"), Number("day")!.Value);
        if (year is { } named) return month is { } of ? On(new Month(named, of), day) : null;
        if (month is { } given) return Enumerable.Range(today.Year - 1, 3).Select(one => On(new Month(one, given), day)).OfType<DateOnly>().OrderBy(one => Math.Abs(one.DayNumber - today.DayNumber)).Cast<DateOnly?>().FirstOrDefault();
        return new[] { On(Month.Of(today), day), On(Month.Of(today).Next, day) }.FirstOrDefault(one => one >= today);
    }

    private static DateOnly? On(Month month, int day) => month.Number is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(month.Year, month.Number) ? new DateOnly(month.Year, month.Number, day) : null;

    [GeneratedRegex(@"^(?:(?<year>20\d\d)[年-])?(?:(?<month>\d{1,2})[月-])?(?<day>\d{1,2})[日号]?$")]
    private static partial Regex DateForm();
}
