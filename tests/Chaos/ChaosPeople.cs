using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CztBot.Chaos;

/// <summary>People at their phones: contacts who report, a clerk who verifies, a head who signs; the channel repeats what it heard no answer to, to any node.</summary>
internal sealed class ChaosPeople(ChaosCast cast, int seed) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Lock _dice = new();
    private readonly Random _random = new(seed);
    private readonly ConcurrentQueue<JsonObject> _unanswered = new();
    private int _sent;

    /// <summary>Reports that were acknowledged: item and the text that was handed in.</summary>
    public ConcurrentQueue<(string Item, string Text)> Acknowledged { get; } = new();

    /// <summary>How often people were told that it did not work this time.</summary>
    public int Refused { get; private set; }

    /// <summary>How many activities were answered, whatever the answer.</summary>
    public int Answered { get; private set; }

    /// <summary>Answers that were neither an answer nor a broken connection.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Everybody is busy until it is over.</summary>
    public Task WorkAsync(IReadOnlyList<string> nodes, bool signing, CancellationToken over) => Task.WhenAll(
        Task.Run(() => UntilAsync(() => ReportAsync(nodes, over), over), CancellationToken.None),
        Task.Run(() => UntilAsync(() => ReportAsync(nodes, over), over), CancellationToken.None),
        Task.Run(() => UntilAsync(() => signing ? SignAsync(nodes, over) : VerifyAsync(nodes, over), over), CancellationToken.None),
        Task.Run(() => UntilAsync(() => RepeatAsync(nodes, over), over), CancellationToken.None));

    public void Dispose() => _http.Dispose();

    private static async Task UntilAsync(Func<Task> work, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await work();
            await Task.Yield();
        }
    }

    private async Task ReportAsync(IReadOnlyList<string> nodes, CancellationToken over)
    {
        var (item, person) = cast.Reporters[Dice(cast.Reporters.Count)];
        var form = await SayAsync(nodes, person, $"填报 {item}", over);
        if (Find(form, "report.submit") is not { } data)
        {
            // Handed in already: it is taken back, and somebody hands it in again.
            if (Find(form, "report.withdraw") is { } back) await PressAsync(nodes, person, "report.withdraw", back, over);
            return;
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"完成第{Interlocked.Increment(ref _sent)}号工作。");
        var answer = await PressAsync(nodes, person, "report.submit", data, over, ("progress", text), ("status", "正常推进"), ("noProblem", "true"), ("nextSteps", "继续施工。"), ("nextDate", "2020-03-31"));
        if (answer.Contains("已收到", StringComparison.Ordinal)) Acknowledged.Enqueue((item, text));
    }

    private async Task VerifyAsync(IReadOnlyList<string> nodes, CancellationToken over)
    {
        var card = await SayAsync(nodes, cast.Clerk, $"审核 {cast.Reporters[Dice(cast.Reporters.Count)].Item}", over);
        if (Dice(2) == 0 && Find(card, "report.return") is { } back) await PressAsync(nodes, cast.Clerk, "report.return", back, over, ("reason", "请写明数量。"), ("fields", "progress"));
        else if (Dice(4) == 0 && Find(card, "report.accept") is { } data) await PressAsync(nodes, cast.Clerk, "report.accept", data, over, ("lamp", "green"));
    }

    /// <summary>The head signs and the clerk publishes, once.</summary>
    public async Task SignAsync(IReadOnlyList<string> nodes, CancellationToken over)
    {
        var card = await SayAsync(nodes, cast.Head, "签发", over);
        if (Find(card, "bulletin.sign") is { } sign && Find(await PressAsync(nodes, cast.Head, "bulletin.sign", sign, over), "bulletin.sign") is { } confirm)
            await PressAsync(nodes, cast.Head, "bulletin.sign", confirm, over);
        if (Find(await SayAsync(nodes, cast.Clerk, "发布", over), "bulletin.publish") is { } publish) await PressAsync(nodes, cast.Clerk, "bulletin.publish", publish, over);
    }

    // The channel heard nothing, and says it again; sometimes it says again what was answered.
    private async Task RepeatAsync(IReadOnlyList<string> nodes, CancellationToken over)
    {
        if (_unanswered.TryDequeue(out var activity)) await PostAsync(nodes, activity, over);
        else await Task.Delay(5, CancellationToken.None);
    }

    private Task<string> SayAsync(IReadOnlyList<string> nodes, string person, string text, CancellationToken over)
    {
        var activity = Activity(person, "message");
        activity["text"] = text;
        activity["deliveryMode"] = "expectReplies";
        return PostAsync(nodes, activity, over);
    }

    private Task<string> PressAsync(IReadOnlyList<string> nodes, string person, string verb, JsonObject data, CancellationToken over, params (string Id, string Value)[] inputs)
    {
        var activity = Activity(person, "invoke");
        foreach (var (id, value) in inputs) data[id] = value;
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        return PostAsync(nodes, activity, over);
    }

    private async Task<string> PostAsync(IReadOnlyList<string> nodes, JsonObject activity, CancellationToken over)
    {
        if (over.IsCancellationRequested) return "";
        try
        {
            using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await _http.PostAsync(new Uri(nodes[Dice(nodes.Count)] + "/api/messages"), content, CancellationToken.None);
            var answer = await response.Content.ReadAsStringAsync(CancellationToken.None);
            // Nothing personal here: Development tells the failure in the answer.
            if ((int)response.StatusCode is not (200 or 202 or 429)) Faults.Enqueue($"{(int)response.StatusCode} to a {activity["type"]} of {response.RequestMessage?.RequestUri?.Port}: {answer[..Math.Min(answer.Length, 300)]}");
            Answered++;
            if (Dice(20) == 0 && !over.IsCancellationRequested) _unanswered.Enqueue((JsonObject)activity.DeepClone());
            var readable = JsonNode.Parse(answer) is { } json ? json.ToJsonString(Plain) : "";
            if (readable.Contains("系统暂时没有办成", StringComparison.Ordinal)) Refused++;
            return readable;
        }
        // A node that is killed just after it took the connection shows as a bare SocketException: HttpClient asks the socket for its far end.
        catch (Exception gone) when (gone is HttpRequestException or SocketException or TaskCanceledException or JsonException)
        {
            _unanswered.Enqueue((JsonObject)activity.DeepClone());
            return "";
        }
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private JsonObject Activity(string person, string type) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = ChaosPlace.Channel,
        // Where people talk from is not where messages go: the bot keeps the address that it was given.
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = $"user-{person}" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = $"chat-{person}", ["isGroup"] = false },
    };

    /// <summary>The channel's address.</summary>
    public required string ServiceUrl { get; init; }

    private int Dice(int most)
    {
        lock (_dice) return _random.Next(most);
    }

    // What a button of the card carries.
    private static JsonObject? Find(string answer, string verb) => answer.Length == 0 ? null : Find(JsonNode.Parse(answer), verb);

    private static JsonObject? Find(JsonNode? node, string verb) => node switch
    {
        JsonObject found when found["verb"]?.GetValueKind() == JsonValueKind.String && (string?)found["verb"] == verb && found["data"] is JsonObject data => (JsonObject)data.DeepClone(),
        JsonObject parent => parent.Select(child => Find(child.Value, verb)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(child => Find(child, verb)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
