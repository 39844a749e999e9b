using CztBot.Conversations;

namespace CztBot.Members;

/// <summary>更换负责人 UNIT.</summary>
public sealed class ReplaceUnitLeaderWord : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => Task.FromResult(UnitLeaderForm.Find(turn, UnitLeaderForm.Change, rest));
}

/// <summary>停用负责人 UNIT.</summary>
public sealed class EndUnitLeaderWord : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => Task.FromResult(UnitLeaderForm.Find(turn, UnitLeaderForm.End, rest));
}

/// <summary>leader.open: the same for a unit that was chosen from several.</summary>
public sealed class OpenUnitLeaderForm : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        Task.FromResult(UnitLeaderForm.Find(turn, press.Text("mode") ?? UnitLeaderForm.Change, press.Text("unit") ?? ""));
}
