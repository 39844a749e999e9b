using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>bulletin.sign: 签发 by the head or the head's named deputy, asked back where something is still open; numbers it, locks its reports, settles the corrections it tells of, and from then on nothing changes it (R31, R42, R59, R60).</summary>
public sealed class SignBulletin(Database database, BulletinDesk desks, ReportStore reports, PaperFiles files) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.MaySign) return Reply.Say("简报由秘书处负责人签发，您没有这项权限。请联系负责人签发，或由其书面委托后在名册中登记。");
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        if (file!.Issued) return OpenBulletin.Show(turn, file, "本月简报已经签发，无需重复操作。");
        if (press.Text("stamp") != file.Stamp) return OpenBulletin.Show(turn, file, "您打开后内容又有变化，没有签发。请看下面的最新内容，再次签发。");
        var warnings = Warnings(turn, file);
        if (warnings.Count > 0 && press.Text("confirmed") != "true") return Confirm(file, warnings);
        var signed = await SignAsync(turn, file, cancellation);
        var (now, _) = await desks.OpenAsync(turn, press.Month);
        return OpenBulletin.Show(turn, now!, signed ? $"已签发{(turn.Caller.Deputises is { } held ? $"（{held.Words}）" : "")}。请按“发布和送达”，发到工作群和领导。"
            : now!.Issued ? "本月简报已经签发，无需重复操作。" : "您打开后内容又有变化，没有签发。请看下面的最新内容，再次签发。");
    }

    private static List<string> Warnings(Turn turn, BulletinFile file)
    {
        var totals = file.Totals;
        var warnings = new List<string>();
        if (turn.Today <= file.Round.DueOn) warnings.Add($"报送{file.Round.DueOn:M月d日}24时才截止，");
        if (totals.Waiting + totals.Returned > 0) warnings.Add($"还有{totals.Waiting}项待核定、{totals.Returned}项退回中，这些内容不会编入；");
        if (file.Machine.Sections.Count(file.IsOutdated) is > 0 and var outdated) warnings.Add($"有{outdated}处编辑过的内容，其底稿后来又有更新；");
        if (file.Paper.Sections.KeptFromUnits().Select(section => $"“{section.Heading}”").ToList() is { Count: > 0 } kept)
            warnings.Add($"{string.Concat(kept)}经过编辑，其中有只报领导的内容，通报的这一部分用系统底稿，请按“预览通报”核对；");
        return warnings;
    }

    private static Reply Confirm(BulletinFile file, IReadOnlyList<string> warnings)
    {
        var totals = file.Totals;
        return new NoticeCard
        {
            Title = $"确认签发{file.Round.Month.Chinese}简报？",
            Lines = [$"{string.Concat(warnings)}签发后编号、锁定已核定的报告，内容不能更改。"],
            Facts =
            [
                new NoticeFact("应报", $"{totals.Expected}项"),
                new NoticeFact("已核定", $"{totals.Verified}项"),
                new NoticeFact("未报送", $"{totals.Missing}项"),
            ],
            Actions =
            [
                NoticeAction.Of("确认签发", "bulletin.sign", ("month", file.Round.Month.ToString()), ("stamp", file.Stamp), ("confirmed", "true")),
                NoticeAction.Of("返回", "bulletin.open", ("month", file.Round.Month.ToString())),
            ],
        }.ToReply();
    }

    private async Task<bool> SignAsync(Turn turn, BulletinFile file, CancellationToken cancellation)
    {
        var month = file.Round.Month;
        var verified = (await reports.MonthAsync(month)).Where(report => report.State == ReportState.Accepted).ToList();
        // A deputy signs in the own name and for the head; the trail keeps both.
        var actor = turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id };
        return await database.WriteAsync(actor, async work =>
        {
            if (await BulletinStore.StampAsync(work, month) != file.Stamp)
            {
                work.Cancel();
                return false;
            }

            (string, string) Body(int number, int total)
            {
                var body = BulletinJson.Write(file.Paper with { Number = number, Total = total, SignedOn = turn.Today });
                return (body, IssuedBulletin.HashOf(body));
            }

            if (await BulletinStore.IssueAsync(work, month, turn.Today.Year, Body) is not { } issued) return false;
            await files.KeepAsync(work, BulletinJson.Read(issued.Body));
            foreach (var report in verified)
                if (!await ReportStore.SaveAsync(work, ReportRules.Lock(report), "锁定", report)) return false;
            foreach (var report in file.Told(turn.Standing))
                if (!await ReportStore.SaveAsync(work, ReportRules.Announce(report), "更正已刊发", report)) return false;
            await RoundStore.IssueAsync(work, month);
            return true;
        }, cancellation);
    }
}
