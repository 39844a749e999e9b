using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Mechanisms;
using CztBot.Core.Members;

namespace CztBot.Mechanisms;

/// <summary>年度清单: the yearly duties of the own city, open ones first; 年度清单 2020 株洲 for another year or city.</summary>
public sealed class YearlyList(YearlyDesk desk) : IWord, IVerb
{
    private const int Rows = 3;
    private const int MostButtons = 6;

    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        var (year, city) = (Current(turn), "");
        foreach (var word in rest.Split([' ', '　', '，', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Cities.TryRead(word, out var named)) city = named;
            else if (int.TryParse(word.TrimEnd('年', '度'), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is > 1900 and < 2200) year = given;
            else return Task.FromResult(Reply.Say("请写成“年度清单”、“年度清单 2020”或“年度清单 2020 株洲”。"));
        }

        return ShowAsync(turn, year, city, 0);
    }

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        ShowAsync(turn, press.Number("year") ?? Current(turn), press.Clean("city"), press.Number("page") ?? 0);

    private async Task<Reply> ShowAsync(Turn turn, int year, string city, int page)
    {
        if (!YearlyDesk.MayList(turn.Caller)) return Reply.Say(YearlyDesk.NoRight);
        if (!YearlyDesk.IsYear(year, turn.Today)) return Reply.Say($"年度清单从{YearlyDuty.FirstYear}年起登记，没有{year}年的清单。请发送“年度清单”，查看本年度。");
        if (city.Length > 0 && !YearlyDesk.MayRead(turn.Caller, city)) return Reply.Say($"{city}市的年度清单由秘书处、该市统筹员和领导查看，不在您的权限内。请发送“年度清单”，查看您的清单。");
        var shown = (await desk.OfYearAsync(year, turn.Standing, turn.Today)).Where(entry => YearlyDesk.MayRead(turn.Caller, entry) && (city.Length == 0 || entry.City == city)).ToList();
        var cities = shown.Select(entry => entry.City).Distinct().Count(one => one.Length > 0);
        page = Math.Clamp(page, 0, Math.Max(0, (shown.Count - 1) / Rows));
        return new DigestCard(
            $"{year}年度清单{(cities == 1 ? $" {shown[0].City}市" : "")}", Totals(shown) + turn.ByMandate, [.. shown.Skip(page * Rows).Take(Rows).Select(Row)],
            shown.Count > Rows ? $"第{page + 1}页，共{(shown.Count + Rows - 1) / Rows}页" : "")
        {
            Actions = [.. Actions(turn, year, city, page, (page + 1) * Rows < shown.Count).Take(MostButtons - Rows)],
        }.ToReply();
    }

    private static string Totals(List<YearlyEntry> shown)
    {
        var open = shown.Count(entry => !entry.IsDone);
        return $"共{shown.Count}项：已完成{shown.Count - open}项，尚未登记完成{open}项。";
    }

    private static DigestRow Row(YearlyEntry entry) => new(
        entry.Duty.Text, $"{Who(entry)} · {(entry.DoneOn is { } day ? $"{day:yyyy年M月d日}完成，{CardString.Escape(Short(entry.Note))}" : "尚未登记完成")}",
        entry.IsDone ? "good" : "warning", "yearly.open", "查看", "", entry.Id);

    /// <summary>株洲市, or who does it for the three cities.</summary>
    public static string Who(YearlyEntry entry) => entry.City.Length == 0 ? "轮值会长城市（未登记）" : entry.Duty.EachCity ? $"{entry.City}市" : $"{entry.City}市（牵头）";

    private static string Short(string text) => text.ReplaceLineEndings(" ") is { Length: > 24 } line ? line[..24] + "…" : text.ReplaceLineEndings(" ");

    private static int Current(Turn turn) => Math.Max(YearlyDuty.FirstYear, turn.Today.Year);

    private static IEnumerable<NoticeAction> Actions(Turn turn, int year, string city, int page, bool more)
    {
        (string, string)[] data = [("year", $"{year}"), ("city", city)];
        if (more) yield return NoticeAction.Of("更多", "yearly.list", [.. data, ("page", $"{page + 1}")]);
        if (page > 0) yield return NoticeAction.Of("返回首页", "yearly.list", [.. data, ("page", "0")]);
        else if (city.Length > 0 && turn.Caller.InSecretariat) yield return NoticeAction.Of("三市清单", "yearly.list", ("year", $"{year}"));
        if (YearlyDesk.IsYear(year - 1, turn.Today)) yield return NoticeAction.Of($"{year - 1}年度", "yearly.list", ("year", $"{year - 1}"), ("city", city));
        yield return NoticeAction.Of("帮助", "word.say", ("text", "帮助"));
    }
}
