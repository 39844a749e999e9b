using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>简报, 通报, 签发: the secretariat's desk; for everybody else the issued paper in the form that is theirs (R56, R90).</summary>
public sealed class BulletinWord(OpenBulletin desk, BulletinStore bulletins, RoundStore rounds, PaperDownloads downloads) : IWord
{
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (rest.StartsWith(SectionList.Word, StringComparison.Ordinal))
        {
            var (named, page) = PageWord.Split(rest[SectionList.Word.Length..].Trim());
            return await desk.SectionsAsync(turn, Month.TryParse(named, out var draft) ? draft : null, page);
        }

        Month? month = Month.TryParse(rest, out var asked) ? asked : null;
        if (month is null && IssueNumber.In(rest) is { } issue)
        {
            month = (await bulletins.IssuesAsync()).FirstOrDefault(one => one.Is(issue))?.Month;
            if (month is null) return Reply.Say($"没有签发过{issue.Chinese}简报。请发送“简报”，查看最新一期。");
        }

        if (month is null && rest.Length > 0) return Reply.Say("月份请写成“简报 2019-11”这样的形式，期号请写成“简报 第3期”这样的形式。");
        return turn.Caller.InSecretariat && !turn.InGroup ? await desk.ShowAsync(turn, month, "") : await ReadAsync(turn, month);
    }

    private async Task<Reply> ReadAsync(Turn turn, Month? month)
    {
        IEnumerable<Month> months = month is { } asked ? [asked] : (await rounds.MonthsAsync()).Reverse();
        foreach (var one in months)
        {
            if (await bulletins.FindAsync(one) is not { } issued) continue;
            if (!issued.Intact) return Reply.Say($"{one.Chinese}的简报与签发时的校验值不一致，已停止提供。请告知秘书处和系统管理员。");
            var paper = BulletinJson.Read(issued.Body);
            var full = turn.Caller.ReadsWholePapers && !turn.InGroup;
            var shown = full ? paper : paper.Circular();
            var around = await downloads.OfAsync(shown);
            if (turn.InGroup) return PaperWriter.Show(shown, [], around);
            var trace = TraceBulletin.Button(one, !full);
            return PaperWriter.Show(shown, [trace], around, full ? turn.ByMandate : "").Traced(trace);
        }

        return Reply.Say(month is { } missing ? $"{missing.Chinese}的简报还没有签发。" : "还没有签发过简报。");
    }
}
