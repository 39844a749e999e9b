using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>纪要 3 and the text: minutes pasted in the chat; without a number those of the one meeting that waits for them (R54).</summary>
public sealed partial class MinutesWord(DispatchStore dispatches, MinutesStore minutes, AddMinutes add, ProposalList proposals) : IWord
{
    private const int Most = 5;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (DispatchTable.WhyNotYours(DispatchMove.Minutes, DispatchReader.Of(turn).Office) is { } right) return Reply.Say(right.Reason);
        var (numbered, text) = Number().Match(rest) is { Success: true } match ? (match, match.Groups["text"].Value.Trim()) : (null, rest);
        Dispatch? meeting;
        if (numbered is not null)
        {
            var year = numbered.Groups["year"].Success ? Whole(numbered.Groups["year"]) : turn.Today.Year;
            meeting = await dispatches.NumberedAsync(year, Whole(numbered.Groups["number"]));
            if (meeting is null) return Reply.Say($"没有〔{year}〕第{numbered.Groups["number"].Value}次调度，纪要没有录入。请发送“会议”，查看次数。");
        }
        else
        {
            var waiting = (await dispatches.AllAsync()).Where(one => DispatchTable.WhyNot(one, DispatchMove.Minutes, DispatchParty.Office, turn.Actor.At) is null).ToList();
            if (waiting.Count == 0) return Reply.Say("没有已经召开、等待纪要的会议，纪要没有录入。会议没有在这里召集的，请先发送“会议 事项”补录。");
            if (waiting.Count > 1) return Choose(waiting);
            meeting = waiting[0];
        }

        if (text.Length > 0) return await add.AddAsync(turn, meeting, Core.Reports.ReportForm.Clean(text), cancellation);
        return (await minutes.PartsAsync(meeting.Id)).Count > 0
            ? await proposals.ShowAsync(turn, meeting, 0, "")
            : await add.PressAsync(turn, CardPress.Of("minutes.add", ("dispatch", meeting.Id)), cancellation);
    }

    private static Reply Choose(List<Dispatch> waiting) => new DigestCard(
        "请选择是哪次会议的纪要", "也可以发送“纪要 次数”加全文，例如“纪要 3 会议议定……”。",
        [.. waiting.Take(Most).Select(one => new DigestRow(DispatchView.Title(one), $"{one.Meeting!.At:M月d日HH:mm}", "default", "minutes.add", "录入", "", one.Id))],
        waiting.Count > Most ? $"另有{waiting.Count - Most}次，请发送“会议”查看。" : "")
    {
        Actions = [NoticeAction.Of("返回调度列表", "word.say", ("text", "会议"))],
    }.ToReply();

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:[〔\[(]?(?<year>20[0-9]{2})[〕\])]?\s*)?第?(?<number>[0-9]{1,4})(?:次|号)?(?:$|(?:\s+|[:：])(?<text>.*))$", RegexOptions.Singleline)]
    private static partial Regex Number();
}
