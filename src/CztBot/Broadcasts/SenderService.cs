using CztBot.Conversations;

namespace CztBot.Broadcasts;

/// <summary>Drains the ledger at each signal.</summary>
public sealed partial class SenderService(SendSignal signal, ISending sender, ILogger<SenderService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in signal.WaitAsync(stoppingToken))
        {
            try
            {
                await sender.DrainAsync(stoppingToken);
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
