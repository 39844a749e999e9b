using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>进度, 谁没报: who has reported and who has not, for those who oversee the units.</summary>
public sealed class ProgressBoard(RoundStore rounds, ReportStore reports, IQuestions questions) : IWord
{
    private const int Rows = 3;
    private const int UnitRows = 4;
    private const int MostNamed = 12;
    private const string Units = "各单位";

    // The board names persons and nudges them; whoever may not, and a group, gets the answer that names units (R90).
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) =>
        MayNudge(turn) && !turn.InGroup
            ? PagedAsync(turn, PageWord.Split(rest))
            : questions.AskAsync(turn with { Text = $"{rest} 谁没报" }, cancellation);

    private Task<Reply> PagedAsync(Turn turn, (string Before, int Page) said)
    {
        var units = said.Before.StartsWith(Units, StringComparison.Ordinal);
        Month? month = Month.TryParse((units ? said.Before[Units.Length..] : said.Before).Trim(), out var named) ? named : null;
        return units ? UnitsAsync(turn, month, said.Page) : ShowAsync(turn, month, "", said.Page);
    }

    /// <summary>The board of a month, the latest round by default, with a sentence above it.</summary>
    public async Task<Reply> ShowAsync(Turn turn, Month? month, string notice, int page = 0)
    {
        var person = turn.Caller.Person;
        if (!MayNudge(turn))
            return Reply.Say("全部单位的报送进度由秘书处和市发改统筹员查看。您可以发送“我的任务”，查看本单位情况。");
        var round = month is { } asked ? await rounds.FindAsync(asked) : await rounds.LatestAsync();
        if (round is null) return Reply.Say("还没有开启的报送轮次。");
        var own = Own(turn, round);
        var all = await reports.MonthAsync(round.Month);
        var totals = RoundTotals.Of(own, all.Where(report => own.Item(report.ItemId) is not null));
        var missing = own.Items.Where(item => !(all.FirstOrDefault(report => report.ItemId == item.ItemId)?.Reported ?? false)).ToList();
        var scope = ReferenceEquals(own, round) ? "" : $"{person.City}市牵头";
        var screen = new ListScreen<RoundItem>(missing, page, Rows);
        var card = new DigestCard(
            $"{round.Month.Chinese}报送进度",
            $"{notice}{scope}应报{totals.Expected}项：按时{totals.OnTime}项，逾期{totals.Late}项，未报{totals.Missing}项。"
            + $"已报的{totals.Received}项中，已核定{totals.Verified}项，待核定{totals.Waiting}项，退回中{totals.Returned}项。"
            + $"截止{round.DueOn.Month}月{round.DueOn.Day}日24时。{DispatchWords.Round(round)}。",
            [.. screen.Shown.Select(item => Row(turn, round, item))], missing.Count == 0 ? "应报事项已全部报送。" : Behind(turn, screen))
        {
            // Three buttons beside the rows': what turns the list first, then what reminds all.
            Actions =
            [
                .. screen.Turn($"进度 {round.Month}").Concat(missing.Count > 0 ? [NoticeAction.Of("催办全部未报单位", "nudge", ("month", round.Month.ToString()))] : []).Take(2),
                NoticeAction.Of("各单位月报文件", "word.say", ("text", $"进度 {Units} {round.Month}")),
            ],
        };
        return card.ToReply();
    }

    // 进度 各单位 2019-11 第2页: how far each unit is, with its month as a file.
    private async Task<Reply> UnitsAsync(Turn turn, Month? month, int page)
    {
        var round = month is { } asked ? await rounds.FindAsync(asked) : await rounds.LatestAsync();
        if (round is null) return Reply.Say("还没有开启的报送轮次。请发送“进度”，查看最近一轮。");
        var reported = (await reports.MonthAsync(round.Month)).ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        var screen = new ListScreen<IGrouping<string, RoundItem>>([.. Own(turn, round).Items.GroupBy(item => item.UnitId)], page, UnitRows);
        return new DigestCard(
            $"{round.Month.Chinese}各单位月报", "每个单位一份，供打印、盖章、存档；按下载时的内容生成。",
            [.. screen.Shown.Select(unit => new DigestRow(
                turn.Standing.UnitName(unit.Key), Counts([.. unit.Select(item => reported.GetValueOrDefault(item.ItemId))]), "default", "paper.get", "月报文件", round.Month.ToString(), unit.Key))],
            screen.Foot)
        {
            Actions = [.. screen.Turn($"进度 {Units} {round.Month}").Append(NoticeAction.Of("返回", "word.say", ("text", $"进度 {round.Month}"))).Take(2)],
        }.ToReply();
    }

    private static string Counts(List<ProgressReport?> all) =>
        $"应报{all.Count}项，已报{all.Count(report => report is { Reported: true })}项，已核定{all.Count(report => report is { Verified: true })}项";

    // A coordinator's board is the own city's.
    private static Round Own(Turn turn, Round round) => turn.Caller.Person.City is { } city && !turn.Caller.InSecretariat
        ? round with { Items = [.. round.Items.Where(item => Standing.CityOf(item.UnitId) == city)] }
        : round;

    // Who comes behind this screen, in a line.
    private static string Behind(Turn turn, ListScreen<RoundItem> screen)
    {
        var names = screen.Behind.Select(item => turn.Standing.Label(turn.Standing.Item(item.ItemId)!)).ToList();
        return names.Count == 0 ? screen.Foot : $"{screen.Foot}。后面还有{names.Count}项未报：{string.Join('、', names.Take(MostNamed))}{(names.Count > MostNamed ? "等" : "")}。";
    }

    private static bool MayNudge(Turn turn) => turn.Caller.InSecretariat || turn.Caller.Person.Is(Roles.Coordinator);

    private static DigestRow Row(Turn turn, Round round, RoundItem item)
    {
        var reporting = turn.Standing.Item(item.ItemId)!;
        var contact = turn.Standing.ContactOf(item.UnitId, turn.Today);
        var state = turn.Standing.UnitName(item.UnitId) + (contact is null ? " · 缺联络员" : $" · {contact.Name}");
        return new DigestRow(
            $"{turn.Standing.Label(reporting)} {CardString.Escape(reporting.Title)}", state, "attention",
            contact is null ? "report.open" : "nudge", contact is null ? "代录" : "催办", round.Month.ToString(), item.ItemId);
    }
}
