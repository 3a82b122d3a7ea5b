using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.Tests.Teams.Wire;

public sealed class GuardingServiceUrls
{
    [Theory]
    [InlineData("http://localhost:5080/room/connector", "http://localhost:5080/room/connector")]
    [InlineData("http://127.0.0.1:1234/", "http://127.0.0.1:1234")]
    [InlineData("http://[::1]:1234/x/", "http://[::1]:1234/x")]
    [InlineData("HTTP://LOCALHOST/x", "http://localhost/x")]
    public void This_machine_is_accepted_in_development(string url, string accepted)
    {
        Assert.True(new ServiceUrlGuard(ServiceUrlSettings.LoopbackOnly).TryAccept(url, out var root));
        Assert.Equal(accepted, root);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/room/connector")]
    [InlineData("https://localhost/x")]
    [InlineData("http://me@localhost/x")]
    [InlineData("http://localhost@evil.example/x")]
    [InlineData("http://localhost.evil.example/x")]
    [InlineData("http://localhost/x?to=evil")]
    [InlineData("http://localhost/x#y")]
    [InlineData("http://10.0.0.1/x")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    public void Every_other_address_is_refused(string? url) =>
        Assert.False(new ServiceUrlGuard(ServiceUrlSettings.LoopbackOnly).TryAccept(url, out _));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/tenant/", true)]
    [InlineData("https://api.botframework.com", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://evil-trafficmanager.net/", false)]
    [InlineData("https://trafficmanager.net.evil.example/", false)]
    [InlineData("http://localhost:5080/", false)]
    public void An_allow_list_lets_in_its_hosts_over_https_only(string url, bool accepted)
    {
        var guard = new ServiceUrlGuard(new ServiceUrlSettings([".trafficmanager.net", "api.botframework.com"], AllowLoopback: false));

        Assert.Equal(accepted, guard.TryAccept(url, out _));
    }
}
