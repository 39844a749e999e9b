using CztBot.Conversations;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>Drains the ledger at each signal, and looks again every second as long as something that is due could not leave yet.</summary>
public sealed partial class SenderService(SendSignal signal, ISending sender, DeliveryStore deliveries, BusinessClock clock, TimeProvider machine, ILogger<SenderService> logger) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in signal.WaitAsync(stoppingToken))
        {
            try
            {
                await sender.DrainAsync(stoppingToken);
                while (await deliveries.OldestDueAsync(clock.Now) is not null)
                {
                    await Task.Delay(Again, machine, stoppingToken);
                    await sender.DrainAsync(stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogInterrupted(exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending was interrupted; the schedule goes on with it")]
    private partial void LogInterrupted(Exception exception);
}
