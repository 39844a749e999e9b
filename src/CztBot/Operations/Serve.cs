namespace CztBot.Operations;

/// <summary>The server, until it is stopped.</summary>
public static class Serve
{
    public static async Task<int> RunAsync(HostChoice choice, CancellationToken cancellation)
    {
        await using var app = await BotHost.BuildAsync(choice);
        try
        {
            await BotHost.StartAsync(app);
        }
        catch (IOException busy) when (busy.Message.Contains("address", StringComparison.OrdinalIgnoreCase))
        {
            throw new UserErrorException($"地址 {string.Join("、", app.Urls)} 已被占用，请停止占用它的程序，或在 appsettings.json 中修改 Urls。");
        }

        if (app.Environment.IsDevelopment()) Console.WriteLine($"打开 {app.Urls.First()} 试用：左侧选择人物，上方推进虚拟时间。");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
