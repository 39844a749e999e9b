using System.Threading.RateLimiting;

namespace CztBot.WebChat;

/// <summary>Web Chat on a page of one's own: docs/webchat/index.html is such a page, this gives it its token.</summary>
public static class WebChatSlice
{
    private const string Policy = "web-chat";
    private const int TokensPerMinute = 120;

    public static IServiceCollection AddWebChat(this IServiceCollection services, WebChatOptions options)
    {
        if (options.DirectLineSecret.Length == 0) return services;
        services.AddHttpClient(PageTokens.Client, client => client.Timeout = TimeSpan.FromSeconds(15));
        return services
            .AddSingleton(options)
            .AddSingleton<PageTokens>()
            .AddCors(cors => cors.AddPolicy(Policy, policy => policy.WithOrigins([.. options.Origins]).WithMethods("POST").WithHeaders("Content-Type")))
            .AddRateLimiter(limits =>
            {
                limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                limits.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
                    http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = TokensPerMinute, Window = TimeSpan.FromMinutes(1) }));
            });
    }

    /// <summary>POST /webchat/token, when there is a secret to exchange.</summary>
    public static void MapWebChat(this WebApplication app, WebChatOptions options)
    {
        if (options.DirectLineSecret.Length == 0) return;
        app.UseCors();
        app.UseRateLimiter();
        app.MapPost("/webchat/token", (HttpRequest request, PageWish? wish, PageTokens tokens, CancellationToken cancellation) => IssueAsync(request, wish, tokens, options, cancellation))
            .RequireCors(Policy).RequireRateLimiting(Policy);
    }

    private static async Task<IResult> IssueAsync(HttpRequest request, PageWish? wish, PageTokens tokens, WebChatOptions options, CancellationToken cancellation)
    {
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin || !options.Origins.Contains(origin))
            return Results.Text("这个网站没有列入 WebChat:Origins，不能使用聊天页面，请联系系统管理员。", statusCode: StatusCodes.Status403Forbidden);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return await tokens.IssueAsync(wish?.User, cancellation) is { } token
            ? Results.Json(token, WebChatJson.Default.PageToken)
            : Results.Text("聊天服务暂时连接不上，请稍后再试。", statusCode: StatusCodes.Status502BadGateway);
    }
}
