using CztBot.Operations;

namespace CztBot.WebChat;

/// <summary>The settings under "WebChat": a page of one's own speaks to the bot through Direct Line.</summary>
public sealed class WebChatOptions
{
    /// <summary>The secret of the bot's Direct Line channel; empty: no page gets a token here.</summary>
    public string DirectLineSecret { get; set; } = "";

    /// <summary>Direct Line of the public cloud; others have addresses of their own.</summary>
    public string DirectLineUrl { get; set; } = "https://directline.botframework.com";

    /// <summary>Where the page may stand, e.g. https://www.example.gov.cn.</summary>
    public IList<string> Origins { get; set; } = [];

    /// <exception cref="UserErrorException">A setting is wrong.</exception>
    public static WebChatOptions Read(IConfiguration configuration)
    {
        var options = new WebChatOptions();
        configuration.GetSection("WebChat").Bind(options);
        if (options.DirectLineSecret.Length == 0) return options;
        if (!Safe(options.DirectLineUrl)) throw Wrong("DirectLineUrl", options.DirectLineUrl, "https://directline.botframework.com");
        if (options.Origins.Count == 0) throw new UserErrorException("WebChat:Origins 还没有填写，请在 appsettings.json 中列出放置聊天页面的网站，如 https://www.example.gov.cn。");
        foreach (var origin in options.Origins)
            if (!Safe(origin) || new Uri(origin).GetLeftPart(UriPartial.Authority) != origin) throw Wrong("Origins", origin, "https://www.example.gov.cn");
        return options;
    }

    // A token is a key: it never travels in the open, but on this machine.
    private static bool Safe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    private static UserErrorException Wrong(string name, string value, string example) =>
        new($"WebChat:{name} 应为 https 开头、不带路径的网址，如 {example}，您写的是“{value}”。");
}
