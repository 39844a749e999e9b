using CztBot.Operations;

namespace CztBot.Questions;

/// <summary>The settings under "LanguageModel": an endpoint in OpenAI's form that says a question in other words. Off while there is no address.</summary>
public sealed class LanguageModelOptions
{
    /// <summary>What stands before /chat/completions, e.g. https://model.example.gov.cn/v1; empty: no model is asked.</summary>
    public string Url { get; set; } = "";

    /// <summary>The model's name.</summary>
    public string Model { get; set; } = "";

    /// <summary>The bearer key; empty for an endpoint that asks for none.</summary>
    public string Key { get; set; } = "";

    /// <summary>How long it may take; a question waits no longer for it.</summary>
    public int Seconds { get; set; } = 5;

    /// <exception cref="UserErrorException">A setting is wrong.</exception>
    public static LanguageModelOptions Read(IConfiguration configuration)
    {
        var options = new LanguageModelOptions();
        configuration.GetSection("LanguageModel").Bind(options);
        if (options.Url.Length == 0) return options;
        // What people ask does not travel in the open, but on this machine.
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            throw new UserErrorException($"LanguageModel:Url 应为 https 开头的网址，如 https://model.example.gov.cn/v1，您写的是“{options.Url}”。");
        if (options.Model.Length == 0) throw new UserErrorException("LanguageModel:Model 还没有填写，请在 appsettings.json 中写明模型名称。");
        return options.Seconds is < 1 or > 30 ? throw new UserErrorException("LanguageModel:Seconds 应为1至30。") : options;
    }
}
