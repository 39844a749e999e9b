using CztBot.Conversations;
using Quartz;

namespace CztBot.Rounds;

/// <summary>The trigger says only "look now"; the rules decide what is due.</summary>
[DisallowConcurrentExecution]
public sealed class LookNow(Lookout lookout, SendSignal signal) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await lookout.PlanAsync(cancellationToken);
        // A slow channel may not keep the next look waiting.
        signal.Raise();
    }
}
