using CztBot.Conversations;

namespace CztBot.Problems;

/// <summary>problem.open: one problem, as far as the person may.</summary>
public sealed class OpenProblem(ProblemDesk desk, ProblemView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (problem, refusal) = await desk.OpenAsync(turn, press);
        return refusal ?? view.Show(turn, problem!);
    }
}
