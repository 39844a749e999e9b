using CztBot.Conversations;

namespace CztBot.Broadcasts;

/// <summary>Sends at each signal, and looks again as long as something that is due could not leave yet.</summary>
public sealed partial class SenderService(SendSignal signal, ISending sender, TimeProvider machine, ILogger<SenderService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var _ in signal.WaitAsync(stoppingToken)) await SendAsync(stoppingToken);
        }
        finally
        {
            await sender.SettleAsync();
        }
    }

    private async Task SendAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await sender.StartAsync(stoppingToken) is { } wait) await Task.Delay(wait, machine, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogInterrupted(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending was interrupted; the schedule goes on with it")]
    private partial void LogInterrupted(Exception exception);
}
