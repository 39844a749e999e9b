using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Dispatches;

namespace CztBot.Dispatches;

/// <summary>A dispatch with what a list says of it.</summary>
/// <param name="Missing">Units that have not answered.</param>
/// <param name="Orders">How many orders it led to.</param>
internal sealed record DispatchRow(Dispatch Dispatch, IReadOnlyList<string> Missing, int Orders, bool Unclosed)
{
    /// <summary>Late first, then what waits for the reader, then what waits for its end.</summary>
    public int Urgency(DispatchReader reader)
    {
        var over = Dispatch.IsOver(reader.Now);
        var owed = Missing.Any(unit => reader.Caller.InSecretariat || reader.Caller.ReportsFor(unit));
        return (owed && over ? 4 : 0) + (over || (Dispatch.Meeting is null && Missing.Count == 0) ? 2 : 0) + (owed ? 1 : 0);
    }

    public DigestRow Show(DispatchReader reader)
    {
        var own = !reader.Caller.InSecretariat && reader.Units(Dispatch).Any();
        var owed = own && Dispatch is { State: DispatchState.Open, Meeting: null } && Missing.Any(reader.Caller.ReportsFor);
        var state = owed ? Dispatch.IsOver(reader.Now) ? "请报送，已过时限" : "请报送"
            : own && Dispatch is { State: DispatchState.Open, Meeting: null } ? "已报送，收口前可以修改" : DispatchWords.State(Dispatch, reader.Now, Missing.Count);
        var when = Dispatch.Meeting is { } meeting ? $"{meeting.At:M月d日HH:mm}" : $"时限{Dispatch.DueOn:M月d日}";
        var words = new[] { state, when, Orders > 0 ? $"交办{Orders}份" : "", Unclosed ? "未闭环" : "" };
        var late = Dispatch.State == DispatchState.Open && Dispatch.IsOver(reader.Now) && (Unclosed || Missing.Count > 0);
        return new DigestRow(
            $"{DispatchWords.Name(Dispatch)} {CardString.Escape(Dispatch.Words)}", string.Join(" · ", words.Where(word => word.Length > 0)),
            late ? "attention" : owed ? "warning" : "default", owed ? "dispatch.form" : "dispatch.open", owed ? "填写" : "查看", "", Dispatch.Id);
    }
}
