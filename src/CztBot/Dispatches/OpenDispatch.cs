using CztBot.Conversations;

namespace CztBot.Dispatches;

/// <summary>dispatch.open: one dispatch, as far as the person may.</summary>
public sealed class OpenDispatch(DispatchDesk desk, DispatchView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (dispatch, refusal) = await desk.OpenAsync(turn, press);
        return refusal ?? await view.ShowAsync(turn, dispatch!);
    }
}
