using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CztBot.BotFramework.Tests.Authentication;

public sealed class CertificateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cztbot-cert-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_certificates_file_signs_an_assertion_in_the_place_of_a_password()
    {
        await using var login = await LoginHouse.StartAsync();
        await using var server = await StartAsync(login, File("right"), "right");

        (await server.Get<AppTokens>().GetAsync(CancellationToken.None)).ShouldBe("own-1");

        var form = login.Calls.ShouldHaveSingleItem().Form;
        form.ShouldNotContainKey("client_secret");
        new JsonWebToken(form["client_assertion"]).Issuer.ShouldBe("app-1");
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task A_certificate_that_cannot_be_opened_is_a_rejected_credential(string password)
    {
        await using var login = await LoginHouse.StartAsync();
        await using var server = await StartAsync(login, File("right"), password);

        (await Should.ThrowAsync<CredentialRejectedException>(() => server.Get<AppTokens>().GetAsync(CancellationToken.None))).Code.ShouldBe("certificate");
    }

    [Fact]
    public async Task A_thumbprint_that_no_store_knows_is_a_rejected_credential()
    {
        await using var login = await LoginHouse.StartAsync();
        await using var server = await BotServer.StartAsync(
            new SayingBot(_ => Task.CompletedTask), "app-1", replace: login.Replace,
            settings: [("MicrosoftAppTenantId", "tenant-1"), ("MicrosoftAppCertificateThumbprint", new string('A', 40))]);

        await Should.ThrowAsync<CredentialRejectedException>(() => server.Get<AppTokens>().GetAsync(CancellationToken.None));
    }

    private static Task<BotServer> StartAsync(LoginHouse login, string path, string password) => BotServer.StartAsync(
        new SayingBot(_ => Task.CompletedTask), "app-1", replace: login.Replace,
        settings: [("MicrosoftAppTenantId", "tenant-1"), ("MicrosoftAppCertificatePath", path), ("MicrosoftAppCertificatePassword", password)]);

    private string File(string password)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = Path.Combine(_folder, "bot.pfx");
        System.IO.File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
        return path;
    }
}
