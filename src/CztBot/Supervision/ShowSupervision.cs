using CztBot.Conversations;

namespace CztBot.Supervision;

/// <summary>supervision.show: one supervision, as far as the person may.</summary>
public sealed class ShowSupervision(SupervisionDesk desk, SupervisionView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (one, refusal) = await desk.OpenAsync(turn, press);
        return refusal ?? view.Show(turn, one!);
    }
}

/// <summary>supervision.report: its report, the draft to both sides only.</summary>
public sealed class ShowReport(SupervisionDesk desk, SupervisionView view, ReportView report) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (one, refusal) = await desk.OpenAsync(turn, press);
        if (one is null) return refusal!;
        var reader = SupervisionReader.Of(turn);
        return (reader.MayReadFindings(one) ? report.Show(reader, one) : null) ?? view.Show(turn, one, "督查报告还没有形成或者还没有签发，不能查看。请以后再看。");
    }
}
