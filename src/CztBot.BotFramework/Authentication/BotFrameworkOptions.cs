using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The settings of the channels, under the names that the SDK gives them; what is not set comes from the cloud.</summary>
public sealed record BotFrameworkOptions
{
    public string AppType { get; init; } = AppTypes.SingleTenant;

    /// <summary>Empty on a developer's machine: then nobody has a token, and only this machine is heard.</summary>
    public string AppId { get; init; } = "";

    public string TenantId { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>A PKCS#12 file with the private key.</summary>
    public string CertificatePath { get; init; } = "";

    public string CertificatePassword { get; init; } = "";

    /// <summary>SHA-1 of a certificate in the machine's or the user's store.</summary>
    public string CertificateThumbprint { get; init; } = "";

    /// <summary>Which cloud; see <see cref="Cloud"/>.</summary>
    public string ChannelService { get; init; } = "";

    /// <summary>Where the channels' signing keys are listed.</summary>
    public required string OpenIdMetadata { get; init; }

    /// <summary>Who issues the channels' tokens.</summary>
    public required string Issuer { get; init; }

    /// <summary>The authority of the bot's own tokens, with the tenant.</summary>
    public required string Login { get; init; }

    /// <summary>What the bot's own tokens are for, without /.default.</summary>
    public required string Scope { get; init; }

    /// <summary>Tokens of the Bot Framework Emulator are taken too.</summary>
    public bool AllowEmulator { get; init; }

    public required string EmulatorMetadata { get; init; }

    public IReadOnlyList<string> EmulatorIssuers { get; init; } = [];

    public static BotFrameworkOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        string Setting(string name, string otherwise = "") => configuration[name]?.Trim() is { Length: > 0 } value ? value : otherwise;
        var service = Setting("ChannelService");
        var cloud = Cloud.Of(service) ?? Cloud.Public;
        var type = AppTypes.All.FirstOrDefault(
            one => one.Equals(Setting("MicrosoftAppType"), StringComparison.OrdinalIgnoreCase), Setting("MicrosoftAppType", AppTypes.SingleTenant));
        var tenant = Setting("MicrosoftAppTenantId");
        string[] tenants = [.. cloud.EmulatorTenants, .. tenant.Length > 0 ? [tenant] : Array.Empty<string>()];
        var scope = Setting("ToChannelFromBotOAuthScope", cloud.Scope);
        return new BotFrameworkOptions
        {
            AppType = type,
            AppId = Setting("MicrosoftAppId"),
            TenantId = tenant,
            Password = Setting("MicrosoftAppPassword"),
            CertificatePath = Setting("MicrosoftAppCertificatePath"),
            CertificatePassword = Setting("MicrosoftAppCertificatePassword"),
            CertificateThumbprint = Setting("MicrosoftAppCertificateThumbprint"),
            ChannelService = service,
            OpenIdMetadata = Setting("ToBotFromChannelOpenIdMetadataUrl", cloud.OpenIdMetadata),
            Issuer = Setting("ToBotFromChannelTokenIssuer", cloud.Issuer),
            Login = Setting("ToChannelFromBotLoginUrl", $"{cloud.Login}/{(type == AppTypes.MultiTenant ? cloud.SharedTenant : tenant)}"),
            Scope = scope.EndsWith("/.default", StringComparison.Ordinal) ? scope[..^"/.default".Length] : scope,
            AllowEmulator = string.Equals(Setting("AllowEmulator"), "true", StringComparison.OrdinalIgnoreCase),
            EmulatorMetadata = Setting("ToBotFromEmulatorOpenIdMetadataUrl", cloud.EmulatorMetadata),
            EmulatorIssuers = Setting("ToBotFromEmulatorTokenIssuer") is { Length: > 0 } issuer ? [issuer] : [.. tenants.SelectMany(cloud.IssuersOf)],
        };
    }
}

/// <summary>How the bot proves who it is.</summary>
public static class AppTypes
{
    public const string SingleTenant = "SingleTenant";
    public const string MultiTenant = "MultiTenant";
    public const string UserAssignedManagedIdentity = "UserAssignedMSI";

    public static readonly IReadOnlyList<string> All = [SingleTenant, MultiTenant, UserAssignedManagedIdentity];
}
