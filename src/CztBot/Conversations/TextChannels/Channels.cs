using CztBot.Operations;

namespace CztBot.Conversations;

/// <summary>What each channel can and may show.</summary>
public sealed class Channels
{
    private const int UsualLength = 1500;
    private const int Least = 100;

    // Azure Bot Service's channels that show no Adaptive Cards; every other one is taken to show them.
    private static readonly HashSet<string> WithoutCards = new(StringComparer.OrdinalIgnoreCase)
    {
        "sms", "acs-sms", "twilio-sms", "telegram", "line", "email", "facebook", "slack", "groupme", "kik", "skype", "cortana", "alexa", "console",
        "directlinespeech", "wechat", "omni",
    };

    private readonly Dictionary<string, ChannelOptions> _options;

    private Channels(Dictionary<string, ChannelOptions> options) => _options = options;

    /// <exception cref="UserErrorException">A setting is wrong.</exception>
    public static Channels Read(IConfiguration configuration)
    {
        var options = new Dictionary<string, ChannelOptions>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in configuration.GetSection("Channels").GetChildren())
        {
            foreach (var setting in section.GetChildren())
                if (Fault(setting) is { } wanted) throw new UserErrorException($"appsettings.json 的设置有误：{setting.Path} {wanted}，您写的是“{setting.Value}”。");
            var channel = new ChannelOptions();
            section.Bind(channel);
            options[section.Key] = channel;
        }

        return new Channels(options);
    }

    public bool ShowsCards(string channelId) => Of(channelId)?.Cards ?? !WithoutCards.Contains(channelId);

    public ChannelContent Shows(string channelId) => Of(channelId)?.Shows ?? ChannelContent.All;

    public int MaxLength(string channelId) => Of(channelId)?.MaxLength ?? UsualLength;

    private ChannelOptions? Of(string channelId) => _options.GetValueOrDefault(channelId);

    private static string? Fault(IConfigurationSection setting) => setting.Key.ToUpperInvariant() switch
    {
        "CARDS" => bool.TryParse(setting.Value, out _) ? null : "应为 true 或 false",
        "SHOWS" => Enum.TryParse<ChannelContent>(setting.Value, ignoreCase: true, out var shows) && Enum.IsDefined(shows) && !int.TryParse(setting.Value, out _) ? null : "应为 All、Public、None 之一",
        "MAXLENGTH" => int.TryParse(setting.Value, out var most) && most >= Least ? null : $"应为不小于{Least}的整数",
        _ => "不是通道的设置，通道只有 Cards、Shows、MaxLength 三项",
    };
}
