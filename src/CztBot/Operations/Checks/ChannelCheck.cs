using CztBot.Conversations;

namespace CztBot.Operations.Checks;

/// <summary>Whether channels can be reached and accept the bot, and whether the service runs.</summary>
internal static class ChannelCheck
{
    public static async Task<IEnumerable<Finding>> FindAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (string.IsNullOrEmpty(configuration["MicrosoftAppId"]))
            return [new Finding("通道", Grade.Advice, "没有设置 MicrosoftAppId，只能在本机试用。接入 Teams 的办法见 README.zh-CN.md。"), await ServiceAsync(services, cancellation)];
        var faults = await BotEndpoint.FaultsAsync(services, cancellation);
        return [.. faults.Count == 0 ? [new Finding("通道", Grade.Fine, "凭据有效，公钥可以取得")] : faults.Select(fault => new Finding("通道", Grade.Fault, fault)), await ServiceAsync(services, cancellation)];
    }

    private static async Task<Finding> ServiceAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var address = (services.GetRequiredService<IConfiguration>()["Urls"] ?? "").Split(';')[0].TrimEnd('/').Replace("//*", "//127.0.0.1").Replace("//+", "//127.0.0.1").Replace("//0.0.0.0", "//127.0.0.1");
        try
        {
            using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
            client.Timeout = TimeSpan.FromSeconds(5);
            using var answer = await client.GetAsync(new Uri($"{address}/health"), cancellation);
            var said = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.IsSuccessStatusCode ? new Finding("服务", Grade.Fine, $"正在 {address} 运行") : new Finding("服务", Grade.Fault, $"{address} 运行不正常：{said}");
        }
        catch (Exception silent) when (silent is HttpRequestException or UriFormatException || (silent is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Finding("服务", Grade.Advice, $"没有在 {address} 运行。");
        }
    }
}
