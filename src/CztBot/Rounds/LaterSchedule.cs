using Quartz;

namespace CztBot.Rounds;

/// <summary>
/// Starts the schedule a moment after the program: whoever asks at once is answered first, and what is due goes out soon enough (R17, R93). At its end a look that
/// has begun is waited for.
/// </summary>
public sealed partial class LaterSchedule(ISchedulerFactory schedules, TimeProvider machine, ILogger<LaterSchedule> logger) : BackgroundService
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);
    private IScheduler? _schedule;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_schedule is { } schedule) await schedule.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    // Where a shared database cannot be reached just then, it is tried again; meanwhile /health says that nobody looks.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do await Task.Delay(Moment, machine, stoppingToken);
        while (!await BeginAsync(stoppingToken));
    }

    private async Task<bool> BeginAsync(CancellationToken cancellation)
    {
        try
        {
            _schedule = await schedules.GetScheduler(cancellation);
            await _schedule.Start(cancellation);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotStarted(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The schedule could not be started and is tried again")]
    private partial void LogNotStarted(Exception failure);
}
