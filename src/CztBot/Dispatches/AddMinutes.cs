using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>minutes.add: minutes as they are pasted, in one message or several; what they propose is listed afterwards (R54).</summary>
public sealed class AddMinutes(Database database, DispatchDesk desk, DispatchView view, ProposalList proposals, DispatchTerms terms) : IVerb
{
    private static readonly DispatchFields Form = new(
        "录入纪要", "minutes.add",
        (_, press) => [AskField.Text("text", "纪要内容（较长的分几次录入，或在单聊中发送“纪要 ”加调度次数和全文）", press.Text("text"))], ("录入", "decision", "add"));

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (DispatchTable.WhyNotYours(DispatchMove.Minutes, DispatchReader.Of(turn).Office) is { } right) return Reply.Say(right.Reason);
        var (found, gone) = await desk.OpenAsync(turn, press);
        if (found is not { } dispatch) return gone!;
        if (DispatchTable.WhyNot(dispatch, DispatchMove.Minutes, DispatchReader.Of(turn).Office, turn.Actor.At) is { } closed) return await view.ShowAsync(turn, dispatch, closed.Reason);
        if (!press.Has("text")) return Form.Show(dispatch, press, "");
        return DispatchFields.Fault(press) is { } tooLong ? Reply.Say(tooLong)
            : press.Clean("text").Length == 0 ? Form.Show(dispatch, press, "请粘贴纪要内容。")
            : await AddAsync(turn, dispatch, press.Clean("text"), cancellation);
    }

    /// <summary>Adds a part; a person who may not, or a meeting that takes none, was sorted out before.</summary>
    public async Task<Reply> AddAsync(Turn turn, Dispatch dispatch, string text, CancellationToken cancellation)
    {
        if (DispatchTable.WhyNot(dispatch, DispatchMove.Minutes, DispatchReader.Of(turn).Office, turn.Actor.At) is { } closed) return Reply.Say(closed.Reason);
        if (text.Length > terms.MinutesPart) return Reply.Say($"这段纪要有{text.Length}字，一次最多{terms.MinutesPart}字，没有录入。请只粘贴议定事项，或者分几次发送。");
        var added = await database.WriteAsync(turn.Actor, work => MinutesStore.AddAsync(work, dispatch.Id, text, terms.MinutesWhole), cancellation);
        return added switch
        {
            null => await proposals.ShowAsync(turn, dispatch, 0, "这段纪要已经录入过，没有重复录入。"),
            MinutesStore.TooLong => Reply.Say($"{DispatchWords.Name(dispatch)}的纪要合计超过{terms.MinutesWhole}字，这一段没有录入。请只粘贴议定事项。"),
            MinutesStore.Quicker => Reply.Say("刚刚有人也在录入这次会议的纪要，您这一段没有录入，请再发送一次。"),
            _ => await proposals.ShowAsync(turn, dispatch, 0, $"已录入第{added}段。"),
        };
    }
}
