using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>Opens the dispatch that a press is about, for those who may read it.</summary>
public sealed class DispatchDesk(DispatchStore dispatches)
{
    // One sentence for what is not there and what is not theirs.
    private const string Gone = "没有找到这次调度，或者与您的单位无关，不能查看。请发送“我的调度”，查看与您有关的调度。";

    public async Task<(Dispatch? Dispatch, Reply? Refusal)> OpenAsync(Turn turn, CardPress press) =>
        await dispatches.FindAsync(press.Text("dispatch") is { Length: > 0 } named ? named : About(press).Dispatch) is { } found && DispatchReader.Of(turn).MayRead(found)
            ? (found, null) : (null, Reply.Say(Gone));

    /// <summary>What a row of a list is about: the dispatch, and the unit or the proposal behind it.</summary>
    public static (string Dispatch, string Behind) About(CardPress press)
    {
        var item = press.Text("item") ?? "";
        var at = item.IndexOf('|', StringComparison.Ordinal);
        return at < 0 ? (item, "") : (item[..at], item[(at + 1)..]);
    }
}
