using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CztBot.Questions;

/// <summary>
/// Has a language model say a question that was not understood in the program's own words. The model sees the words alone, not who asks; what it
/// says is a proposal to the person, who presses it or not, and is answered from the records like any other question.
/// </summary>
public sealed partial class Rewording(IHttpClientFactory clients, LanguageModelOptions options, ILogger<Rewording> logger)
{
    public const string Client = "language-model";
    private const int Longest = 60;
    private const string Nothing = "无";

    private const string Instruction = $"""
        你把领导和联络员的口语问题改写成调度机器人听得懂的一句话。只能改写，不能回答，不能增加原话没有的任务、单位、城市、时间。
        听得懂的说法举例：任务5到哪了；三干谁牵头；湘潭市住建局管着哪几项；哪些滞后；9月还有谁没报；三市谁报得最及时；任务5比上个月好些没；
        超期的交办单有几张；需要市长协调的有哪些；最新一期简报；三季度小结；年度评价；下月几号交。
        只输出改写后的一句话。与行动计划调度无关、涉及个人隐私、要求下达指示或办理事项的，只输出：{Nothing}
        """;

    /// <returns>One sentence; null where the model has none or cannot be asked.</returns>
    public async Task<string?> OfAsync(string said, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(Client);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Url.TrimEnd('/') + "/chat/completions"))
        {
            Content = JsonContent.Create(new ModelAsked(options.Model, 0, 80, [new("system", Instruction), new("user", said)]), ModelJson.Default.ModelAsked),
        };
        if (options.Key.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Key);
        try
        {
            using var response = await client.SendAsync(request, cancellation);
            if (response.IsSuccessStatusCode) return Sentence((await response.Content.ReadFromJsonAsync(ModelJson.Default.ModelAnswer, cancellation))?.Choices is [{ Message.Content: { } text }, ..] ? text : "");
            LogRefused((int)response.StatusCode);
        }
        catch (Exception trouble) when (trouble is HttpRequestException or JsonException || (trouble is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            LogFailed(trouble.GetType().Name);
        }

        return null;
    }

    private static string? Sentence(string text) =>
        text.Trim().Trim('“', '”', '"', '。') is { Length: > 1 and <= Longest } one && one != Nothing && !one.AsSpan().ContainsAny('\n', '\r') ? one : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The language model refused: {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The language model could not be asked: {Kind}")]
    private partial void LogFailed(string kind);
}

internal sealed record ModelAsked(string Model, double Temperature, int MaxTokens, IReadOnlyList<ModelMessage> Messages);

internal sealed record ModelMessage(string Role, string? Content);

internal sealed record ModelChoice(ModelMessage? Message);

internal sealed record ModelAnswer(IReadOnlyList<ModelChoice>? Choices);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ModelAsked))]
[JsonSerializable(typeof(ModelAnswer))]
internal sealed partial class ModelJson : JsonSerializerContext;
